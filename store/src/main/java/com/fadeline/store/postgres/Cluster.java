package com.fadeline.store.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.store.files.ClosedAgain;
import com.fadeline.store.files.PrivateFolders;

import org.springframework.util.FileSystemUtils;

/**
 * Database cluster on disk: created once, then started and stopped.
 *
 * @param programs PostgreSQL's programs
 * @param account the account that they run under
 * @param folder holds the cluster, its password and the log of its start
 */
record Cluster(PostgresBinaries programs, ServerAccount account, Path folder) {

	static final String SUPERUSER = "fadeline";

	static final String DATA = "cluster";

	static final String START_LOG = "start.log";

	static final String PASSWORD_FILE = "password";

	private static final int PASSWORD_BYTES = 24;

	private static final int LAST_LINES = 3;

	private static final String START_SECONDS = "300";

	private static final String STOP_SECONDS = "60";

	static Cluster under(Path folder) {
		try {
			PrivateFolders.createOrClose(folder);
			createPasswordIfMissing(folder);
			ClosedAgain.close(folder.resolve(PASSWORD_FILE));
			return new Cluster(PostgresBinaries.unpackedUnder(folder), ServerAccount.forFolder(folder), folder);
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot prepare %s: %s".formatted(folder, ex), ex);
		}
	}

	Path data() {
		return this.folder.resolve(DATA);
	}

	String password() {
		try {
			return Files.readString(passwordFile());
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot read the database password: " + ex, ex);
		}
	}

	/** Creates the cluster, or repairs what a copy of it lacks. */
	void createIfMissing() {
		Path incomplete = this.folder.resolve("cluster-incomplete");
		try {
			if (Files.exists(data())) {
				CopiedFolder.mend(data());
				return;
			}
			FileSystemUtils.deleteRecursively(incomplete);
			create(incomplete);
			Files.move(incomplete, data(), StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot create the database in %s: %s".formatted(this.folder, ex), ex);
		}
	}

	private void create(Path target) throws IOException {
		String[] command = { this.programs.program("initdb"), "--pgdata=" + target, "--username=" + SUPERUSER,
				"--pwfile=" + passwordFile(), "--auth=scram-sha-256", "--encoding=UTF8", "--no-locale",
				"--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions" };
		try {
			Program.run(this.account.prefix(), command);
		}
		catch (PostgresException ex) {
			if (!UserWithoutName.isTheCauseOf(ex)) {
				throw ex;
			}
			FileSystemUtils.deleteRecursively(target);
			new UserWithoutName(this.folder).run(this.account.prefix(), command);
		}
	}

	/** Starts the server and waits until it has recovered and takes sessions. */
	void start(int port, Map<String, String> settings) {
		String options = settings.entrySet()
			.stream()
			.map((setting) -> "-c %s=%s".formatted(setting.getKey(), Program.quoted(setting.getValue())))
			.collect(Collectors.joining(" "));
		try {
			control("start", "-w", "-t", START_SECONDS, "-l", this.folder.resolve(START_LOG).toString(), "-o",
					options + " -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c port=" + port);
		}
		catch (PostgresException ex) {
			throw new PostgresException("PostgreSQL does not start: " + lastWords(), ex);
		}
	}

	void stop() {
		control("stop", "-w", "-t", STOP_SECONDS, "-m", "fast");
	}

	static int freePort() {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new PostgresException("No free port on 127.0.0.1: " + ex, ex);
		}
	}

	private void control(String action, String... arguments) {
		String[] command = new String[arguments.length + 4];
		command[0] = this.programs.program("pg_ctl");
		command[1] = action;
		command[2] = "-D";
		command[3] = data().toString();
		System.arraycopy(arguments, 0, command, 4, arguments.length);
		Program.run(this.account.prefix(), command);
	}

	String lastWords() {
		try (Stream<Path> logs = Stream.of(this.folder, data().resolve("log"))
			.filter(Files::isDirectory)
			.flatMap(Cluster::list)
			.filter((file) -> file.toString().endsWith(".log"))) {
			return logs.max(Comparator.comparing((file) -> file.toFile().lastModified()))
				.map(Cluster::lastLinesOf)
				.orElse("it left no log");
		}
	}

	private static Stream<Path> list(Path folder) {
		try {
			return Files.list(folder);
		}
		catch (IOException ex) {
			return Stream.empty();
		}
	}

	private static String lastLinesOf(Path log) {
		try {
			List<String> lines = Files.readAllLines(log);
			return String.join(" | ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size()));
		}
		catch (IOException ex) {
			return "its log %s cannot be read".formatted(log);
		}
	}

	private Path passwordFile() {
		return this.folder.resolve(PASSWORD_FILE);
	}

	/**
	 * Creates the password, on disk before the cluster has it; a cluster that has one
	 * gets no other.
	 */
	private static void createPasswordIfMissing(Path folder) throws IOException {
		Path file = folder.resolve(PASSWORD_FILE);
		if (Files.exists(file) && Files.size(file) > 0) {
			return;
		}
		if (Files.exists(folder.resolve(DATA))) {
			throw new PostgresException(
					"The password of the database is missing from %s; put it back from a back-up".formatted(file));
		}
		byte[] bytes = new byte[PASSWORD_BYTES];
		new SecureRandom().nextBytes(bytes);
		Files.deleteIfExists(file);
		Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
		Files.writeString(file, HexFormat.of().formatHex(bytes), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
		try (FileChannel entry = FileChannel.open(folder, StandardOpenOption.READ)) {
			entry.force(true);
		}
	}

}
