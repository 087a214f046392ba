package com.fadeline.store.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.Deflater;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
import org.jspecify.annotations.Nullable;

/**
 * Writer of a copy of a cluster and its password, while the server changes it. Files may
 * vanish, grow and shrink meanwhile: PostgreSQL's log mends that.
 */
final class ClusterCopy implements AutoCloseable {

	static final String LABEL = Cluster.DATA + "/backup_label";

	/** Folders whose contents belong to the running server alone. */
	private static final Set<String> EMPTY = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
			"pg_snapshots", "pg_stat_tmp", "pg_subtrans", "log");

	private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
			"tablespace_map", "current_logfiles", "pg_internal.init");

	private static final String TEMPORARY = "pgsql_tmp";

	private final TarArchiveOutputStream tar;

	ClusterCopy(OutputStream file) throws IOException {
		GzipParameters parameters = new GzipParameters();
		parameters.setCompressionLevel(Deflater.BEST_SPEED);
		this.tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(file, parameters));
		this.tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
		this.tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
	}

	/** Adds the cluster and its password. */
	void add(Path home) throws IOException {
		addFile(home.resolve(Cluster.PASSWORD_FILE), Cluster.PASSWORD_FILE);
		Path cluster = home.resolve(Cluster.DATA);
		Files.walkFileTree(cluster, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
				if (isTemporary(folder)) {
					return FileVisitResult.SKIP_SUBTREE;
				}
				ClusterCopy.this.tar.putArchiveEntry(new TarArchiveEntry(home.relativize(folder) + "/"));
				ClusterCopy.this.tar.closeArchiveEntry();
				return EMPTY.contains(cluster.relativize(folder).toString()) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				if (!isTemporary(file) && !LEFT_OUT.contains(String.valueOf(file.getFileName()))) {
					addFile(file, home.relativize(file).toString());
				}
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
				return ignoreVanished(failure);
			}

			@Override
			public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
				return (failure == null) ? FileVisitResult.CONTINUE : ignoreVanished(failure);
			}

		});
	}

	private static boolean isTemporary(Path path) {
		return String.valueOf(path.getFileName()).startsWith(TEMPORARY);
	}

	private static FileVisitResult ignoreVanished(IOException failure) throws IOException {
		if (failure instanceof NoSuchFileException) {
			return FileVisitResult.CONTINUE;
		}
		throw failure;
	}

	/** Adds as many bytes as the file has now; zeros, if it has become shorter. */
	private void addFile(Path file, String name) throws IOException {
		try (InputStream content = Files.newInputStream(file)) {
			TarArchiveEntry entry = new TarArchiveEntry(name);
			long size = Files.size(file);
			entry.setSize(size);
			this.tar.putArchiveEntry(entry);
			byte[] buffer = new byte[1 << 16];
			while (size > 0) {
				int wanted = (int) Math.min(buffer.length, size);
				int read = content.readNBytes(buffer, 0, wanted);
				Arrays.fill(buffer, read, wanted, (byte) 0);
				this.tar.write(buffer, 0, wanted);
				size -= wanted;
			}
			this.tar.closeArchiveEntry();
		}
		catch (NoSuchFileException ex) {
			ignoreVanished(ex);
		}
	}

	/** Adds a text as a file. */
	void add(String name, String text) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		TarArchiveEntry entry = new TarArchiveEntry(name);
		entry.setSize(bytes.length);
		this.tar.putArchiveEntry(entry);
		this.tar.write(bytes);
		this.tar.closeArchiveEntry();
	}

	@Override
	public void close() throws IOException {
		this.tar.close();
	}

	/** Unpacks a copy into the folder of a cluster. */
	static void unpack(Path file, Path home) throws IOException {
		try (TarArchiveInputStream tar = new TarArchiveInputStream(
				new GzipCompressorInputStream(new BufferedInputStream(Files.newInputStream(file))))) {
			for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
				Path path = entry.resolveIn(home);
				if (entry.isDirectory()) {
					Files.createDirectories(path);
				}
				else {
					Files.copy(tar, path, StandardCopyOption.REPLACE_EXISTING);
				}
			}
		}
	}

}
