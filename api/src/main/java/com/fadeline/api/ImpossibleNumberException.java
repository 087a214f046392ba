package com.fadeline.api;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A number of the policy that cannot be. Its message says what to make it; its reason and
 * values say the same in any language.
 */
public final class ImpossibleNumberException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final String name;

	private final Reason reason;

	private final transient List<String> values;

	private ImpossibleNumberException(String name, String message, Reason reason, List<String> values) {
		super(message);
		this.name = name;
		this.reason = reason;
		this.values = values;
	}

	/**
	 * One number.
	 * @param limits that the reason names
	 */
	static ImpossibleNumberException of(String name, Object value, Reason reason, Object... limits) {
		return new ImpossibleNumberException(name,
				"%s cannot be %s; make it %s".formatted(name, value, reason.remedy.formatted(limits)), reason,
				texts(limits));
	}

	/** Several that do not go together. */
	static ImpossibleNumberException together(String message, Reason reason, Object... values) {
		return new ImpossibleNumberException("", message, reason, texts(values));
	}

	private static List<String> texts(Object... values) {
		return Stream.of(values)
			.map((value) -> (value instanceof Double number) ? Policy.Range.plain(number) : value.toString())
			.collect(Collectors.toUnmodifiableList());
	}

	/** Of the component that it would be; empty if several do not go together. */
	public String name() {
		return this.name;
	}

	public Reason reason() {
		return this.reason;
	}

	/** The limits of the reason, or the numbers that do not go together. */
	public List<String> values() {
		return this.values;
	}

	/** Why a number cannot be. */
	public enum Reason {

		/** Less than a limit. */
		AT_LEAST("%s or more"),
		/** A limit or less. */
		MORE_THAN("more than %s"),
		/** Outside of two limits. */
		BETWEEN("%s to %s"),
		/** No time, or less. */
		SOME_TIME("some time"),
		/** Less than no time. */
		NO_NEGATIVE_TIME("no time or more"),
		/** A range whose end is before its begin. */
		ORDER(""),
		/** Fewer days recommended than permitted. */
		INTERVAL(""),
		/** Fewest and most sittings between which there is no plan. */
		PLAN("");

		private final String remedy;

		Reason(String remedy) {
			this.remedy = remedy;
		}

	}

}
