package com.fadeline.store.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/**
 * New file that gets its name once it is whole, and replaces none. Its owner alone may
 * read it.
 */
final class NewFile implements AutoCloseable {

	private final Path target;

	private final Path written;

	private NewFile(Path target, Path written) {
		this.target = target;
		this.written = written;
	}

	/**
	 * Creates one beside its place.
	 * @throws BackupException if it cannot be made there, or the name is taken
	 */
	static NewFile at(Path place) {
		Path target = place.toAbsolutePath().normalize();
		if (Files.exists(target)) {
			throw taken(target);
		}
		Path folder = folder(target);
		try {
			Path written = Files.createTempFile(folder, target.getFileName() + ".", ".partial",
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			written.toFile().deleteOnExit();
			return new NewFile(target, written);
		}
		catch (NoSuchFileException ex) {
			throw new BackupException("There is no folder %s".formatted(folder), ex);
		}
		catch (IOException ex) {
			throw new BackupException("Cannot write to %s: %s".formatted(folder, ex), ex);
		}
	}

	/** Returns where it is until it has its name. */
	Path written() {
		return this.written;
	}

	/** Forces all of it to disk. */
	void force() throws IOException {
		try (FileChannel channel = FileChannel.open(this.written, StandardOpenOption.WRITE)) {
			channel.force(true);
		}
	}

	/**
	 * Gives it its name.
	 * @throws BackupException if the name was taken meanwhile
	 */
	void place() throws IOException {
		try {
			try {
				Files.createLink(this.target, this.written);
			}
			catch (FileAlreadyExistsException ex) {
				throw ex;
			}
			catch (IOException | UnsupportedOperationException ex) {
				// A file system without links.
				Files.move(this.written, this.target);
			}
		}
		catch (FileAlreadyExistsException ex) {
			throw taken(this.target);
		}
		try (FileChannel entry = FileChannel.open(folder(this.target), StandardOpenOption.READ)) {
			entry.force(true);
		}
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(this.written);
	}

	private static Path folder(Path target) {
		return Objects.requireNonNull(target.getParent());
	}

	private static BackupException taken(Path target) {
		return new BackupException("%s is there already and is not replaced: name another file".formatted(target));
	}

}
