package com.fadeline.api.policy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Exception for an impossible number of the policy. Its message states what to change;
 * its reason and values express the same in any language.
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
	 * Creates it for one number.
	 * @param limits the limits named by the reason
	 */
	static ImpossibleNumberException of(String name, Object value, Reason reason, Object... limits) {
		return new ImpossibleNumberException(name,
				"%s cannot be %s; make it %s".formatted(name, value, reason.remedy.formatted(limits)), reason,
				texts(limits));
	}

	/** Creates it for several numbers that contradict each other. */
	static ImpossibleNumberException together(String message, Reason reason, Object... values) {
		return new ImpossibleNumberException("", message, reason, texts(values));
	}

	private static List<String> texts(Object... values) {
		return Stream.of(values)
			.map((value) -> (value instanceof Double number) ? Policy.Range.plain(number) : value.toString())
			.collect(Collectors.toUnmodifiableList());
	}

	/** Returns the component of the number; empty if several contradict each other. */
	public String name() {
		return this.name;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Returns the limits of the reason, or the numbers that contradict each other. */
	public List<String> values() {
		return this.values;
	}

	/** Reason why a number is impossible. */
	public enum Reason {

		/** The number is below a limit. */
		AT_LEAST("%s or more"),
		/** The number is not above a limit. */
		MORE_THAN("more than %s"),
		/** The number is outside of two limits. */
		BETWEEN("%s to %s"),
		/** The duration is zero or negative. */
		SOME_TIME("some time"),
		/** The duration is negative. */
		NO_NEGATIVE_TIME("no time or more"),
		/** The severity is neither of a caution nor of a breach. */
		CAUTION_OR_BREACH("caution or breach"),
		/** The end of a range is before its begin. */
		ORDER(""),
		/** Fewer days are recommended than permitted. */
		INTERVAL(""),
		/** No plan exists between the fewest and most sittings. */
		PLAN("");

		private final String remedy;

		Reason(String remedy) {
			this.remedy = remedy;
		}

	}

}
