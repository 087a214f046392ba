package com.fadeline.web.imports;

/** Exception for a file that contains no histories at all. */
public class UnreadableFileException extends RuntimeException {

	UnreadableFileException(String message) {
		super(message);
	}

}
