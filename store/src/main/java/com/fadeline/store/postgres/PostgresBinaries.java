package com.fadeline.store.postgres;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Set;
import java.util.jar.JarFile;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

import org.springframework.util.FileSystemUtils;

/**
 * Programs of PostgreSQL for this platform, unpacked once from the class path into a
 * folder that carries the archive's checksum, so that a newer archive gets its own
 * folder.
 */
record PostgresBinaries(Path home) {

	static PostgresBinaries unpackedUnder(Path folder) {
		String archive = archiveForThisPlatform();
		try {
			Path home = folder.resolve("programs-" + checksum(archive));
			if (!Files.isExecutable(home.resolve("bin/postgres"))) {
				// Missing, or copied without the right to run.
				FileSystemUtils.deleteRecursively(home);
				Path incomplete = folder.resolve("programs-incomplete");
				FileSystemUtils.deleteRecursively(incomplete);
				unpack(archive, incomplete);
				Files.move(incomplete, home, StandardCopyOption.ATOMIC_MOVE);
			}
			return new PostgresBinaries(home);
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot unpack PostgreSQL into %s: %s".formatted(folder, ex), ex);
		}
	}

	String program(String name) {
		return this.home.resolve("bin").resolve(name).toString();
	}

	/**
	 * Returns the name of the archive. That for macOS is named after one architecture and
	 * holds both.
	 */
	private static String archiveForThisPlatform() {
		if (System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac")) {
			return "postgres-darwin-x86_64.txz";
		}
		return "postgres-%s-%s.txz".formatted(System.getProperty("os.name").toLowerCase(Locale.ROOT),
				switch (System.getProperty("os.arch")) {
					case "amd64", "x86_64" -> "x86_64";
					case "aarch64", "arm64" -> "arm_64";
					case String other -> other;
				});
	}

	private static URL find(String archive) {
		URL found = PostgresBinaries.class.getResource("/" + archive);
		if (found == null) {
			throw new PostgresException(
					"No embedded PostgreSQL for this platform (%s); set spring.datasource.url to a PostgreSQL of your own"
						.formatted(archive));
		}
		return found;
	}

	/** Returns the checksum that the jar has of its archive. */
	private static String checksum(String archive) throws IOException {
		JarURLConnection entry = (JarURLConnection) find(archive).openConnection();
		entry.setUseCaches(false);
		try (JarFile jar = entry.getJarFile()) {
			return Long.toHexString(jar.getJarEntry(entry.getEntryName()).getCrc());
		}
	}

	private static void unpack(String archive, Path target) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new XZCompressorInputStream(find(archive).openStream()))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = entry.resolveIn(target);
				if (entry.isDirectory()) {
					Files.createDirectories(path);
					continue;
				}
				Files.createDirectories(path.getParent());
				if (entry.isSymbolicLink()) {
					Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
				}
				else {
					Files.copy(tar, path);
					Files.setPosixFilePermissions(path, permissions(entry));
				}
			}
		}
	}

	private static Set<PosixFilePermission> permissions(TarArchiveEntry entry) {
		boolean executable = (entry.getMode() & 0100) != 0;
		return PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--");
	}

}
