package com.fadeline.web.imports;

/** Says that a file holds no histories at all. */
public class UnreadableFileException extends RuntimeException {

	UnreadableFileException(String message) {
		super(message);
	}

}
