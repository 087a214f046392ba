package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.store.files.PrivateFolders;

/**
 * Recovery of a cluster from an archive: the last copy before a moment, and PostgreSQL's
 * log from there to that moment.
 *
 * @param archive where both are
 * @param base the copy
 * @param until the moment; null for the end of the archive
 */
public record Recovery(WalArchive archive, BaseBackup base, @Nullable Instant until) {

	/** PostgreSQL may have to read the log of days. */
	private static final Duration PATIENCE = Duration.ofDays(2);

	/**
	 * Names no time zone by letters: PostgreSQL does not know those yet when it reads it.
	 */
	private static final DateTimeFormatter MOMENT = DateTimeFormatter
		.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final String NOT_REACHED = "recovery ended before configured recovery target was reached";

	private static final Pattern LAST_ENTRY = Pattern.compile("last completed transaction was at log time (.*)");

	private static final Pattern DAMAGED = Pattern.compile("could not restore file \"(\\w+)\" from archive");

	/**
	 * Plans a recovery.
	 * @throws PostgresException if the archive does not hold what it takes
	 */
	public static Recovery of(WalArchive archive, @Nullable Instant until) {
		return new Recovery(archive, archive.baseBackupBefore(until), until);
	}

	/**
	 * Makes a cluster, which is stopped and needs the archive no longer.
	 * @param home the folder of the cluster
	 * @throws PostgresException if the moment or the end of the archive is not reached
	 */
	void into(Path home, Map<String, String> settings) throws IOException {
		WalSegment last = (this.until == null) ? this.archive.lastSince(this.base) : this.base.begin();
		unpack(home);
		Files.createFile(home.resolve(Cluster.DATA).resolve("recovery.signal"));
		Cluster cluster = Cluster.under(home);
		cluster.createIfMissing();
		run(cluster, settings);
		requireReached(cluster, last);
	}

	private void run(Cluster cluster, Map<String, String> settings) throws IOException {
		Map<String, String> all = EmbeddedPostgres.shippedSettings();
		all.putAll(settings);
		all.putAll(Map.of("logging_collector", "off", "hot_standby", "off", "recovery_target_timeline", "current",
				"recovery_target_action", "promote", "restore_command", this.archive.fetching(cluster.folder())));
		if (this.until != null) {
			all.put("recovery_target_time", MOMENT.format(this.until));
		}
		// It does not outlive a process that is stopped by a signal.
		Thread hook = new Thread(() -> stop(cluster));
		Runtime.getRuntime().addShutdownHook(hook);
		try {
			cluster.start(Cluster.freePort(), all);
			if (Postmaster.of(cluster.data())
				.filter((living) -> Session.awaitServing(cluster, living, PATIENCE))
				.isEmpty()) {
				throw new PostgresException("PostgreSQL ended");
			}
		}
		catch (PostgresException ex) {
			throw failed(cluster, ex);
		}
		finally {
			stop(cluster);
			Runtime.getRuntime().removeShutdownHook(hook);
		}
	}

	private static void stop(Cluster cluster) {
		Postmaster.of(cluster.data()).ifPresent((living) -> cluster.stop());
	}

	private void unpack(Path home) throws IOException {
		PrivateFolders.createOrClose(home);
		Files.deleteIfExists(home.resolve(Cluster.START_LOG));
		try {
			ClusterCopy.unpack(this.base.file(), home);
		}
		catch (IOException ex) {
			throw new PostgresException("%s cannot be read: %s".formatted(this.base.file(), ex), ex);
		}
	}

	private PostgresException failed(Cluster cluster, PostgresException failure) {
		String log = log(cluster);
		Matcher damaged = DAMAGED.matcher(log);
		if (damaged.find()) {
			return new PostgresException(
					"%s in the archive %s cannot be read: it is damaged, or this user may not read it; name a moment before (--until=MOMENT)"
						.formatted(damaged.group(1), this.archive.wal()),
					failure);
		}
		if (log.contains(NOT_REACHED)) {
			String end = LAST_ENTRY.matcher(log)
				.results()
				.reduce((first, second) -> second)
				.map((entry) -> entry.group(1))
				.orElse(this.base.madeAt().toString());
			return new PostgresException(
					"The archive %s ends before %s, with what was stored at %s: leave --until out to restore to its end"
						.formatted(this.archive.folder(), this.until, end),
					failure);
		}
		return new PostgresException(
				"The archive %s cannot be restored: %s".formatted(this.archive.folder(), cluster.lastWords()), failure);
	}

	private static String log(Cluster cluster) {
		try {
			return Files.readString(cluster.folder().resolve(Cluster.START_LOG));
		}
		catch (IOException ex) {
			return "";
		}
	}

	/**
	 * Checks that the last segment was read: recovery ends at the first one that it
	 * cannot read.
	 */
	private void requireReached(Cluster cluster, WalSegment last) throws IOException {
		try (Stream<Path> files = Files.list(cluster.data().resolve("pg_wal"))) {
			Path history = files.filter((file) -> file.toString().endsWith(".history"))
				.max(Path::compareTo)
				.orElseThrow();
			List<String> lines = Files.readAllLines(history).stream().filter((line) -> !line.isBlank()).toList();
			if (WalSegment.numberBefore(lines.getLast().split("\t")[1]) < last.number()) {
				throw new PostgresException(
						"The archive %s can be read to %s and not to its end, %s; name a moment before (--until=MOMENT)"
							.formatted(this.archive.folder(), lines.getLast().split("\t")[1], last));
			}
		}
	}

}
