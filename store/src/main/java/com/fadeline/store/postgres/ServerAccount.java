package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.sun.security.auth.module.UnixSystem;

/**
 * Account that PostgreSQL's programs run under. PostgreSQL refuses to run as root, so
 * root runs it in a user namespace of its own or, where the kernel refuses that, as an
 * unprivileged user, which then owns the folder.
 */
record ServerAccount(List<String> prefix) {

	private static final int ROOT = 0;

	/** The number of the user `nobody` on Linux. */
	private static final int NOBODY = 65534;

	static ServerAccount forFolder(Path folder) {
		if (new UnixSystem().getUid() != ROOT) {
			return new ServerAccount(List.of());
		}
		int owner = ownerOf(folder);
		if (owner != ROOT) {
			return unprivileged(owner);
		}
		if (Program.succeeds("unshare", "-U", "true")) {
			return new ServerAccount(List.of("unshare", "-U"));
		}
		giveAway(folder, NOBODY);
		return unprivileged(NOBODY);
	}

	private static ServerAccount unprivileged(int user) {
		if (!Program.succeeds("setpriv", "--version")) {
			throw new PostgresException("PostgreSQL does not run as root, and neither `unshare -U` nor `setpriv` works "
					+ "here; start Fadeline as a normal user");
		}
		return new ServerAccount(
				List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups", "--inh-caps=-all", "--"));
	}

	private static int ownerOf(Path folder) {
		try {
			return (Integer) Files.getAttribute(folder, "unix:uid");
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot tell who owns %s: %s".formatted(folder, ex), ex);
		}
	}

	private static void giveAway(Path folder, int user) {
		try (Stream<Path> paths = Files.walk(folder)) {
			for (Path path : (Iterable<Path>) paths::iterator) {
				Files.setAttribute(path, "unix:uid", user, LinkOption.NOFOLLOW_LINKS);
			}
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot give %s to user %d: %s".formatted(folder, user, ex), ex);
		}
	}

}
