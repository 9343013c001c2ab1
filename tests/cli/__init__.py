"""The command line: every command, its errors, its exit statuses."""
