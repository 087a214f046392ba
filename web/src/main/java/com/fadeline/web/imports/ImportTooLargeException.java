package com.fadeline.web.imports;

import java.time.Duration;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;

/**
 * Exception for a file that exceeds a limit of imports over HTTP, as a whole or in one
 * history.
 */
final class ImportTooLargeException extends ResponseStatusException {

	private static final String STAYS = " What was taken of it stays.";

	private ImportTooLargeException(String detail) {
		super(HttpStatus.CONTENT_TOO_LARGE, detail + STAYS);
	}

	/**
	 * @param most bytes of a file
	 */
	static ImportTooLargeException ofFile(long most) {
		return new ImportTooLargeException("The file is larger than %d MB; split it, or import it with --import=FILE."
			.formatted(DataSize.ofBytes(most).toMegabytes()));
	}

	/**
	 * @param most histories of a file
	 */
	static ImportTooLargeException ofHistories(int most) {
		return new ImportTooLargeException(
				"The file has more than %d histories; split it, or import it with --import=FILE.".formatted(most));
	}

	/**
	 * @param most bytes of one history
	 */
	static ImportTooLargeException ofHistory(long most) {
		return new ImportTooLargeException(
				"A history in the file is larger than %d kB.".formatted(DataSize.ofBytes(most).toKilobytes()));
	}

	static ImportTooLargeException taking(Duration longest) {
		return new ImportTooLargeException(
				"The import took longer than %d minutes; split the file.".formatted(longest.toMinutes()));
	}

}
