package com.fadeline.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.fadeline.api.file.FileRejectedException;
import com.fadeline.api.file.FileStore;
import com.fadeline.api.file.NewFile;
import com.fadeline.api.file.StoredFile;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.FileId;

/** Files of clients in memory, of at most 2 MB. */
public class MemoryFiles implements FileStore {

	private final Map<FileId, Kept> files = new ConcurrentHashMap<>();

	private record Kept(ClientId client, byte[] bytes) {
	}

	@Override
	public long maxSize() {
		return 2 * 1024 * 1024;
	}

	@Override
	public StoredFile write(NewFile file, InputStream bytes) throws IOException {
		byte[] all = bytes.readAllBytes();
		if (all.length > maxSize()) {
			throw FileRejectedException.tooLarge(maxSize());
		}
		Kept before = this.files.get(file.fileId());
		if (before != null && !Arrays.equals(before.bytes(), all)) {
			throw FileRejectedException.conflict(file.fileId());
		}
		this.files.put(file.fileId(), new Kept(file.clientId(), all));
		return new StoredFile(file.fileId(), "ab", all.length, file.mediaType());
	}

	@Override
	public Optional<InputStream> open(ClientId client, FileId file) {
		return Optional.ofNullable(this.files.get(file))
			.filter((kept) -> kept.client().equals(client))
			.map((kept) -> new ByteArrayInputStream(kept.bytes()));
	}

	public int count() {
		return this.files.size();
	}

}
