package com.fadeline.store.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.store.files.PrivateFolders;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClientId;

/**
 * Ledger of the clients who asked for erasure and of those erased, by ids, in a file
 * beside the database: the erasures that an older back-up lacks. A line once written
 * stays.
 *
 * @param file one line for each: when, what, which client
 */
record ErasureLedger(Path file) {

	/** Kind of an entry. */
	enum Kind {

		/** Restricted, until the obligation to keep the records ends. */
		ASKED,

		/** Erased. */
		ERASED

	}

	/** Line of the ledger. */
	record Entry(Instant at, Kind kind, ClientId client) {

		static Entry parse(String line) {
			String[] parts = line.split(" ");
			if (parts.length != 3) {
				throw new IllegalArgumentException("not three words");
			}
			return new Entry(Instant.parse(parts[0]), Kind.valueOf(parts[1]), new ClientId(UUID.fromString(parts[2])));
		}

		@Override
		public String toString() {
			return "%s %s %s".formatted(this.at, this.kind, this.client);
		}

	}

	/**
	 * Returns its lines; none if there is no file. A line that a crash cut off does not
	 * count.
	 * @throws BackupException if another line cannot be read
	 */
	List<Entry> entries() throws IOException {
		String text;
		try {
			text = Files.readString(this.file, StandardCharsets.UTF_8);
		}
		catch (NoSuchFileException ex) {
			return List.of();
		}
		return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(this::entry).toList();
	}

	private Entry entry(String line) {
		try {
			return Entry.parse(line);
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw new BackupException(
					"The ledger of erasures %s has a line that cannot be read: %s".formatted(this.file, line), ex);
		}
	}

	/** Returns the state of each client. */
	static Map<ClientId, Kind> standing(Collection<Entry> entries) {
		Map<ClientId, Kind> all = new LinkedHashMap<>();
		entries.forEach(
				(entry) -> all.merge(entry.client(), entry.kind(), (one, other) -> (one == Kind.ERASED) ? one : other));
		return all;
	}

	/**
	 * Adds the entries that are not there yet, on disk when it returns; creates the file
	 * if there is none.
	 */
	void add(Collection<Entry> entries) throws IOException {
		synchronized (ErasureLedger.class) {
			Map<ClientId, Kind> known = standing(entries());
			String added = entries.stream()
				.filter((entry) -> isNews(entry.kind(), known.get(entry.client())))
				.map((entry) -> entry + "\n")
				.collect(Collectors.joining());
			if (!added.isEmpty() || Files.notExists(this.file)) {
				append(added);
			}
		}
	}

	private static boolean isNews(Kind kind, @Nullable Kind known) {
		return known == null || (known == Kind.ASKED && kind == Kind.ERASED);
	}

	private void append(String lines) throws IOException {
		Path folder = this.file.toAbsolutePath().getParent();
		if (folder != null) {
			PrivateFolders.createIfMissing(folder);
		}
		Set<OpenOption> options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
		try (FileChannel channel = FileChannel.open(this.file, options,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
			channel.lock();
			channel.position(endOfLastLine(channel));
			channel.write(ByteBuffer.wrap(lines.getBytes(StandardCharsets.UTF_8)));
			channel.truncate(channel.position());
			channel.force(true);
		}
	}

	private static long endOfLastLine(FileChannel channel) throws IOException {
		long end = channel.size();
		ByteBuffer last = ByteBuffer.allocate(1);
		while (end > 0) {
			last.clear();
			channel.read(last, end - 1);
			if (last.get(0) == '\n') {
				return end;
			}
			end--;
		}
		return 0;
	}

}
