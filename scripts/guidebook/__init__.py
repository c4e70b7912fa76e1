"""The guidebook: reads, checks, renders and exports the bilingual book."""
