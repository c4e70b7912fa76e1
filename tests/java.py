"""How are the checkers that are written in Java started? They run for seconds, not hours: one compiler, one collector of garbage.

Java's own choice prepares for long runs: it compiles what runs often a second time and gathers garbage with many threads.
Measured on two cores, processor seconds, with its choice and with ours: Nu over 140 pages 21.0 and 9.0; EPUBCheck over a
book 25.8 and 11.9; veraPDF over 50 sheets 29.1 and 18.3. The faults they find are the same. Over a book of 350 pages
veraPDF runs long enough to earn the second compiler, and does best with that alone: 55.5 seconds with ours, 50.9 with both,
43.8 with ``JAVA_LONG``.
"""

JAVA = ("java", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xss4m")
"""The last: this compiler's code asks more of the stack; the Nu checker would overflow it."""
JAVA_LONG = ("java", "-XX:-TieredCompilation", "-XX:+UseSerialGC", "-Xss4m")
