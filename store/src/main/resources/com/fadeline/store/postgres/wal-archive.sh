# Stores a file of PostgreSQL's log (WAL) in an archive, or fetches one from it:
#
#   sh wal-archive.sh store PATH NAME ARCHIVE ID
#   sh wal-archive.sh fetch PATH NAME ARCHIVE
#
# PostgreSQL calls it (archive_command, restore_command) and keeps each file until `store` succeeds for it. That
# replaces no other file, and fails where ARCHIVE is not the archive ID, as when its disk is not mounted. The file gets
# its name when it is whole and on the disk. `fetch` fails with 1 where there is no such file, else so that recovery stops.
set -eu
umask 077
path=$2
stored=$4/wal/$3.gz

case $1 in
store)
	if [ "$(cat "$4/archive-id")" != "$5" ]; then
		echo "$4 is not the archive of this database" >&2
		exit 1
	fi
	if [ -e "$stored" ]; then
		gzip -dc < "$stored" | cmp - "$path" >&2
		exit
	fi
	gzip -c < "$path" > "$stored.partial"
	sync "$stored.partial" 2> /dev/null || sync
	mv "$stored.partial" "$stored"
	sync "$4/wal" 2> /dev/null || sync
	;;
fetch)
	[ -e "$stored" ] || exit 1
	gzip -dc < "$stored" > "$path" || exit 200
	;;
esac
