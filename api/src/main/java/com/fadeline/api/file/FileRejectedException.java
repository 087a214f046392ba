package com.fadeline.api.file;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.FileId;

/** Exception thrown if a file is not stored. */
public final class FileRejectedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private static final int BYTES_OF_MB = 1024 * 1024;

	private final Cause rejected;

	private FileRejectedException(Cause rejected, String message) {
		super(message);
		this.rejected = rejected;
	}

	/** Creates one of a file with more bytes than are taken. */
	public static FileRejectedException tooLarge(long maxSize) {
		return new FileRejectedException(Cause.TOO_LARGE,
				"The file is larger than %d MB; send a smaller one".formatted(maxSize / BYTES_OF_MB));
	}

	/** Creates one of an id under which other bytes are stored. */
	public static FileRejectedException conflict(FileId file) {
		return new FileRejectedException(Cause.CONFLICT,
				"Another file has the id %s; send this one under a new id".formatted(file));
	}

	/** Creates one of a client whose key is destroyed. */
	public static FileRejectedException erased(ClientId client) {
		return new FileRejectedException(Cause.ERASED, "Client %s was erased; no file can be added".formatted(client));
	}

	public Cause rejectedFor() {
		return this.rejected;
	}

	/** Kind of a rejection. */
	public enum Cause {

		TOO_LARGE, CONFLICT, ERASED

	}

}
