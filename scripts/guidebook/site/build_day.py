"""On which day is the site built? SOURCE_DATE_EPOCH decides where it is set, so that a build can be repeated."""

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    """Return the day of the build, in UTC."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return (datetime.fromtimestamp(int(epoch), UTC) if epoch.isdigit() else datetime.now(UTC)).date()
