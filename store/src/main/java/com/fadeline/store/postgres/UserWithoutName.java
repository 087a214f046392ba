package com.fadeline.store.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Runner of initdb under a user id that has no name in /etc/passwd, as containers get one
 * from OpenShift and from {@code docker run --user}: no other program of PostgreSQL needs
 * the name. In a user namespace the id has the name {@code nobody}; where the kernel
 * refuses that, nss_wrapper, if it is installed, reads the name from a file of ours.
 *
 * @param folder where that file may be
 */
record UserWithoutName(Path folder) {

	private static final String SYMPTOM = "could not look up effective user ID";

	private static final Path LIBRARIES = Path.of("/usr/lib");

	private static final int TRIPLET_DEPTH = 2;

	static boolean isTheCauseOf(PostgresException failure) {
		return String.valueOf(failure.getMessage()).contains(SYMPTOM);
	}

	/**
	 * Runs the command.
	 * @param prefix makes it run under the user
	 * @throws PostgresException where there is no way to name the user; its message has
	 * what to do
	 */
	void run(List<String> prefix, String... command) throws IOException {
		Optional<Path> wrapper = wrapper();
		if (wrapper.isPresent()) {
			runNamed(wrapper.get(), prefix, command);
		}
		else if (prefix.isEmpty() && Program.succeeds("unshare", "-U", "true")) {
			Program.run(List.of("unshare", "-U"), command);
		}
		else {
			throw new PostgresException(
					"The user id that Fadeline runs under has no name here, and PostgreSQL needs one for its first start: install libnss-wrapper, add a line for the id to /etc/passwd, or run as a user that is there (docker run --user fadeline)");
		}
	}

	private void runNamed(Path wrapper, List<String> prefix, String... command) throws IOException {
		Path names = this.folder.resolve("passwd");
		Path groups = this.folder.resolve("group");
		try {
			String user = Program.run(prefix, "id", "-u");
			String group = Program.run(prefix, "id", "-g");
			Files.writeString(names, "fadeline:x:%s:%s:Fadeline:/:/bin/false%n".formatted(user, group));
			Files.writeString(groups, "fadeline:x:%s:%n".formatted(group));
			Program.run(
					Stream
						.concat(prefix.stream(), Stream.of("env", "LD_PRELOAD=" + wrapper,
								"NSS_WRAPPER_PASSWD=" + names, "NSS_WRAPPER_GROUP=" + groups))
						.toList(),
					command);
		}
		finally {
			Files.deleteIfExists(names);
			Files.deleteIfExists(groups);
		}
	}

	private static Optional<Path> wrapper() throws IOException {
		try (Stream<Path> files = Files.find(LIBRARIES, TRIPLET_DEPTH,
				(file, attributes) -> file.getFileName().toString().startsWith("libnss_wrapper.so"))) {
			return files.findFirst();
		}
		catch (UncheckedIOException ex) {
			return Optional.empty();
		}
	}

}
