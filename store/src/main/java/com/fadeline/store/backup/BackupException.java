package com.fadeline.store.backup;

/**
 * Exception for a back-up or a restore that cannot be done; its message has the reason
 * and what to do.
 */
final class BackupException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BackupException(String message) {
		super(message);
	}

	BackupException(String message, Throwable cause) {
		super(message, cause);
	}

}
