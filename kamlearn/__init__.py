"""Learn account thinking: a course in Indonesian and English, and the small library behind it."""
