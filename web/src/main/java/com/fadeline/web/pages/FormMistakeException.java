package com.fadeline.web.pages;

import org.springframework.context.MessageSourceResolvable;

/** Exception for a form field that is invalid. */
final class FormMistakeException extends RuntimeException {

	private static final long serialVersionUID = 1;

	private final String field;

	private final transient MessageSourceResolvable mistake;

	FormMistakeException(String field, MessageSourceResolvable mistake) {
		super(field);
		this.field = field;
		this.mistake = mistake;
	}

	String field() {
		return this.field;
	}

	MessageSourceResolvable mistake() {
		return this.mistake;
	}

}
