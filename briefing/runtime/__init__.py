"""Running of work and storing of bytes, whatever the work and the bytes are.

Owns: executors of threads, processes and Ray (`executors`, `ray_cluster`), signals that stop a
run, the cache of stage results and its SQLite file (`stage_cache`, `sqlite_store`), the cache of
downloads (`file_cache`), rate limits of hosts (`rate_limits`), the bounded HTTP client with its
guard against private addresses (`http`), files that appear whole or not at all (`atomic_files`),
and the removal of temporary files that a killed run left (`cleanup`).
Must not know: articles, languages, models.
"""
