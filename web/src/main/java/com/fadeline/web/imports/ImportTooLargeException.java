package com.fadeline.web.imports;

import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ResponseStatusException;

/** Says that a file is too large to come over HTTP. */
class ImportTooLargeException extends ResponseStatusException {

	ImportTooLargeException(long most) {
		super(HttpStatus.CONTENT_TOO_LARGE,
				"The file is larger than %d MB; split it, or import it with --import=FILE. What was taken of it stays."
					.formatted(DataSize.ofBytes(most).toMegabytes()));
	}

}
