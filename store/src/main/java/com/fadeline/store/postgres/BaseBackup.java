package com.fadeline.store.postgres;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/**
 * Copy of the cluster in an archive, made while the server runs. It is worth nothing
 * without the log that was written meanwhile, which is in the archive before the copy
 * gets its name.
 *
 * @param file a compressed TAR
 * @param madeAt the first moment that can be restored from it
 * @param begin the first segment of the log that it needs
 */
public record BaseBackup(Path file, Instant madeAt, WalSegment begin) {

	private static final Pattern NAME = Pattern.compile("(\\d.*Z)-([0-9A-F]{24})\\.tar\\.gz");

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss.SSSX", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	/** Returns the copy in a file; empty if it is none, or not whole. */
	static Optional<BaseBackup> of(Path file) {
		Matcher name = NAME.matcher(String.valueOf(file.getFileName()));
		return name.matches()
				? WalSegment.named(name.group(2))
					.map((begin) -> new BaseBackup(file, Instant.from(MOMENT.parse(name.group(1))), begin))
				: Optional.empty();
	}

	/**
	 * Makes a copy; waits until the log that it needs is in the archive.
	 * @param session with the server of the cluster
	 * @param home the folder of the cluster
	 */
	static BaseBackup make(Session session, Path home, WalArchive archive) throws IOException, SQLException {
		Path written = archive.bases().resolve("incomplete");
		Files.deleteIfExists(written);
		Files.createFile(written, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		try {
			return make(session, home, written);
		}
		finally {
			Files.deleteIfExists(written);
		}
	}

	private static BaseBackup make(Session session, Path home, Path written) throws IOException, SQLException {
		WalSegment begin;
		try (OutputStream file = Files.newOutputStream(written); ClusterCopy copy = new ClusterCopy(file)) {
			begin = WalSegment.named(session.text("select pg_walfile_name(pg_backup_start('Fadeline', true))"))
				.orElseThrow();
			copy.add(home);
			copy.add(ClusterCopy.LABEL, session.text("select labelfile from pg_backup_stop()"));
		}
		Instant madeAt = OffsetDateTime
			.parse(session
				.text("select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"))
			.toInstant()
			.truncatedTo(ChronoUnit.MILLIS)
			.plusMillis(1);
		readBack(written);
		return new BaseBackup(place(written, "%s-%s.tar.gz".formatted(MOMENT.format(madeAt), begin)), madeAt, begin);
	}

	private static void readBack(Path written) throws IOException {
		try (GZIPInputStream content = new GZIPInputStream(Files.newInputStream(written))) {
			content.transferTo(OutputStream.nullOutputStream());
		}
	}

	private static Path place(Path written, String name) throws IOException {
		force(written, StandardOpenOption.WRITE);
		Path file = written.resolveSibling(name);
		Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
		force(Objects.requireNonNull(file.getParent()), StandardOpenOption.READ);
		return file;
	}

	private static void force(Path path, StandardOpenOption access) throws IOException {
		try (FileChannel channel = FileChannel.open(path, access)) {
			channel.force(true);
		}
	}

}
