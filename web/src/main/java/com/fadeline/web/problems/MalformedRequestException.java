package com.fadeline.web.problems;

import java.util.List;

/** Exception for a malformed request, for reasons that only its handler can detect. */
public class MalformedRequestException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final transient List<FieldMistake> mistakes;

	public MalformedRequestException(List<FieldMistake> mistakes) {
		super(mistakes.toString());
		this.mistakes = List.copyOf(mistakes);
	}

	public MalformedRequestException(String field, String message) {
		this(List.of(new FieldMistake(field, message)));
	}

	/** Returns the mistakes, each with its field. */
	public List<FieldMistake> mistakes() {
		return this.mistakes;
	}

}
