package com.fadeline.store.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import com.fadeline.store.files.PrivateFolders;

/**
 * Archive of the embedded PostgreSQL in a folder: copies of the cluster, made while it
 * runs, and PostgreSQL's log (WAL) since the oldest of them. With both the database can
 * be restored as it was at any moment since. An archive belongs to one database; a
 * restored one begins another archive.
 *
 * @param folder its absolute path
 */
public record WalArchive(Path folder) {

	/** The setting that names its folder. */
	public static final String SETTING = "fadeline.backup.archive";

	private static final String ID = "archive-id";

	private static final String SCRIPT = "wal-archive.sh";

	private static final String SUFFIX = ".gz";

	/** So much is lost with the disk at most. */
	private static final String SECONDS_UNTIL_ARCHIVED = "60";

	private static final long LEAST_SPACE = 64L << 20;

	public WalArchive {
		folder = folder.toAbsolutePath().normalize();
	}

	/** Returns the archive of a setting, if it has a value. */
	public static @Nullable WalArchive of(@Nullable String folder) {
		return StringUtils.hasText(folder) ? new WalArchive(Path.of(folder)) : null;
	}

	Path wal() {
		return this.folder.resolve("wal");
	}

	Path bases() {
		return this.folder.resolve("base");
	}

	/**
	 * Returns what the server needs to fill the archive.
	 * @param home the folder of the cluster, where the script that it runs is put
	 */
	Map<String, String> settings(Path home, String id) throws IOException {
		String command = "sh %s store \"%%p\" %%f %s %s".formatted(argument(script(home)), argument(this.folder), id);
		return Map.of("wal_level", "replica", "archive_mode", "on", "archive_command", command, "archive_timeout",
				SECONDS_UNTIL_ARCHIVED);
	}

	/** Returns the command by which recovery fetches the log. */
	String fetching(Path home) throws IOException {
		return "sh %s fetch \"%%p\" %%f %s".formatted(argument(script(home)), argument(this.folder));
	}

	/** Returns a path for a command of PostgreSQL's settings, where % is special. */
	private static String argument(Path path) {
		return Program.quoted(path.toString()).replace("%", "%%");
	}

	private static Path script(Path home) throws IOException {
		try (InputStream script = WalArchive.class.getResourceAsStream(SCRIPT)) {
			Path file = home.resolve(SCRIPT);
			Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
			return file;
		}
	}

	/** Returns its id; empty if there is no archive, as when its disk is not mounted. */
	Optional<String> id() {
		try {
			return Optional.of(Files.readString(this.folder.resolve(ID)).strip());
		}
		catch (IOException ex) {
			return Optional.empty();
		}
	}

	/**
	 * Creates it.
	 * @param home the folder of the cluster, whose account fills it
	 * @throws PostgresException if it cannot be created there, or not be filled
	 */
	void create(String id, Path home) {
		if (!Program.succeeds("sh", "-c", "command -v gzip && command -v cmp && command -v sync")) {
			throw new PostgresException(
					"%s needs the programs gzip, cmp and sync: install them (packages gzip, diffutils, coreutils)"
						.formatted(SETTING));
		}
		try {
			PrivateFolders.createIfMissing(this.folder);
			Object account = Files.getAttribute(home, "unix:uid");
			for (Path created : List.of(wal(), bases())) {
				PrivateFolders.createOrClose(created);
				Files.setAttribute(created, "unix:uid", account);
			}
			Path file = Files.writeString(this.folder.resolve(ID), id + "\n", StandardOpenOption.CREATE_NEW,
					StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
			Files.setAttribute(file, "unix:uid", account);
		}
		catch (IOException ex) {
			throw new PostgresException(
					"Cannot create an archive in %s: %s. Set %s to a folder that this user may write"
						.formatted(this.folder, ex, SETTING),
					ex);
		}
	}

	/** Returns what keeps it from being filled, as far as its folder shows that. */
	public Optional<ArchiveTrouble> trouble() {
		try {
			if (id().isEmpty()) {
				return Optional.of(ArchiveTrouble.MISSING);
			}
			if (!Files.isWritable(wal()) || !Files.isWritable(bases())) {
				return Optional.of(ArchiveTrouble.NOT_WRITABLE);
			}
			return (Files.getFileStore(this.folder).getUsableSpace() < LEAST_SPACE) ? Optional.of(ArchiveTrouble.FULL)
					: Optional.empty();
		}
		catch (IOException ex) {
			return Optional.of(ArchiveTrouble.MISSING);
		}
	}

	/** Returns the copies of the cluster, the oldest first. */
	public List<BaseBackup> baseBackups() {
		return list(bases()).map(BaseBackup::of)
			.flatMap(Optional::stream)
			.sorted(Comparator.comparing(BaseBackup::madeAt))
			.toList();
	}

	/**
	 * Returns the copy that recovery to a moment begins with.
	 * @param until null for the end of the archive
	 * @throws PostgresException if there is none, or the moment is before the first
	 */
	public BaseBackup baseBackupBefore(@Nullable Instant until) {
		List<BaseBackup> all = baseBackups();
		if (all.isEmpty()) {
			throw new PostgresException(
					"%s holds no archive of Fadeline that a restore could begin with".formatted(this.folder));
		}
		if (until == null) {
			return all.getLast();
		}
		return all.reversed()
			.stream()
			.filter((base) -> !base.madeAt().isAfter(until))
			.findFirst()
			.orElseThrow(() -> new PostgresException("The archive %s begins at %s and holds nothing of %s"
				.formatted(this.folder, all.getFirst().madeAt(), until)));
	}

	/**
	 * Returns the last segment of the log that follows a copy without a gap.
	 * @throws PostgresException if one is missing before the end of the archive
	 */
	WalSegment lastSince(BaseBackup base) {
		WalSegment last = base.begin();
		for (WalSegment segment : segments().filter((each) -> each.compareTo(base.begin()) > 0).toList()) {
			if (!segment.equals(last.next())) {
				throw new PostgresException(
						"%s is missing in the archive %s: what came after it cannot be restored; name a moment before (--until=MOMENT)"
							.formatted(last.next(), wal()));
			}
			last = segment;
		}
		return last;
	}

	private Stream<WalSegment> segments() {
		return list(wal()).map(WalArchive::name).map(WalSegment::named).flatMap(Optional::stream).sorted();
	}

	/**
	 * Deletes what no restore to a moment since needs: older copies but the last of them,
	 * and the log before that.
	 */
	public void prune(Instant since) throws IOException {
		List<BaseBackup> kept = baseBackups();
		while (kept.size() > 1 && !kept.get(1).madeAt().isAfter(since)) {
			Files.deleteIfExists(kept.getFirst().file());
			kept = kept.subList(1, kept.size());
		}
		if (kept.isEmpty()) {
			return;
		}
		WalSegment needed = kept.getFirst().begin();
		for (Path file : list(wal()).toList()) {
			if (WalSegment.ofFile(name(file)).filter((segment) -> segment.compareTo(needed) < 0).isPresent()) {
				Files.deleteIfExists(file);
			}
		}
	}

	private static String name(Path file) {
		return StringUtils.delete(String.valueOf(file.getFileName()), SUFFIX);
	}

	private static Stream<Path> list(Path folder) {
		try (Stream<Path> files = Files.list(folder)) {
			return files.toList().stream();
		}
		catch (NoSuchFileException ex) {
			return Stream.empty();
		}
		catch (IOException ex) {
			throw new PostgresException("The archive %s cannot be read: %s".formatted(folder, ex), ex);
		}
	}

}
