package com.fadeline.store.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

import com.fadeline.store.files.PrivateFolders;

import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Lock that makes this process the one owner of a data folder; the operating system frees
 * it when the process ends, however it ends.
 */
final class DataFolderLock implements AutoCloseable {

	private final FileChannel channel;

	private DataFolderLock(FileChannel channel) {
		this.channel = channel;
	}

	static DataFolderLock acquire(Path folder) {
		Path file = folder.resolve("owner.lock");
		try {
			PrivateFolders.createIfMissing(folder);
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			if (tryLock(channel) == null) {
				channel.close();
				throw new DataFolderInUseException(folder, ownerNamedIn(file));
			}
			channel.truncate(0).write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
			return new DataFolderLock(channel);
		}
		catch (IOException ex) {
			throw new PostgresException(
					"Cannot use the data folder %s: %s. Set fadeline.data to a folder that this user may write"
						.formatted(folder, ex),
					ex);
		}
	}

	private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
		try {
			return channel.tryLock();
		}
		catch (OverlappingFileLockException ex) {
			return null;
		}
	}

	private static String ownerNamedIn(Path file) throws IOException {
		String pid = Files.readString(file).strip();
		return pid.isEmpty() ? "another process" : "process " + pid;
	}

	@Override
	public void close() {
		try {
			this.channel.close();
		}
		catch (IOException ex) {
			throw new PostgresException("Cannot free the data folder: " + ex, ex);
		}
	}

}
