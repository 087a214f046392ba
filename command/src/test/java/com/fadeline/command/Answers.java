package com.fadeline.command;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import org.axonframework.eventhandling.EventMessage;
import org.hamcrest.CustomTypeSafeMatcher;
import org.hamcrest.Matcher;

import com.fadeline.api.AcceptedFinding;
import com.fadeline.api.Finding;
import com.fadeline.api.MetaDataKeys;
import com.fadeline.api.Receipt;
import com.fadeline.api.Rejection;
import com.fadeline.api.id.ClinicId;

/** What a test expects a command to be answered with. */
public final class Answers {

	private Answers() {
	}

	/** Refused for exactly these rules. */
	public static Matcher<Object> brokenRules(String... rules) {
		return rejection("broken rules " + List.of(rules), Rejection.BrokenRules.class,
				(rejection) -> rejection.findings().stream().map(Finding::id).toList().equals(List.of(rules)));
	}

	public static Matcher<Object> conflict() {
		return rejection("a conflict", Rejection.Conflict.class, (rejection) -> true);
	}

	public static Matcher<Object> conflict(String rule) {
		return rejection("a conflict by " + rule, Rejection.Conflict.class,
				(rejection) -> rejection.findings().stream().map(Finding::id).toList().equals(List.of(rule)));
	}

	public static Matcher<Object> notFound() {
		return rejection("not found", Rejection.NotFound.class, (rejection) -> true);
	}

	public static Matcher<Object> stale(long expected, long actual) {
		return rejection("stale", Rejection.Stale.class,
				(rejection) -> rejection.expected() == expected && rejection.actual() == actual);
	}

	/** A first answer at that sequence. */
	public static Matcher<Object> accepted(long sequence) {
		return receipt("accepted at " + sequence, (receipt) -> !receipt.repeated() && receipt.sequence() == sequence);
	}

	/** An answer to a repeat of what was accepted at that sequence. */
	public static Matcher<Object> repeated(long sequence) {
		return receipt("repeated from " + sequence, (receipt) -> receipt.repeated() && receipt.sequence() == sequence);
	}

	public static Matcher<Object> about(UUID concerned) {
		return receipt("about " + concerned, (receipt) -> receipt.id().equals(concerned));
	}

	/** An answer with exactly the findings of these rules. */
	public static Matcher<Object> findings(String... rules) {
		return receipt("findings of " + List.of(rules),
				(receipt) -> receipt.findings().stream().map(AcceptedFinding::rule).toList().equals(List.of(rules)));
	}

	private static Matcher<Object> receipt(String description, Predicate<Receipt> check) {
		return new CustomTypeSafeMatcher<>(description) {
			@Override
			protected boolean matchesSafely(Object answer) {
				return answer instanceof Receipt receipt && check.test(receipt);
			}
		};
	}

	/** Events of which every one says it belongs to that clinic. */
	public static Matcher<List<EventMessage<?>>> clinic(ClinicId clinic) {
		return new CustomTypeSafeMatcher<>("events of clinic " + clinic) {
			@Override
			protected boolean matchesSafely(List<EventMessage<?>> events) {
				return !events.isEmpty() && events.stream()
					.allMatch((event) -> clinic.toString().equals(event.getMetaData().get(MetaDataKeys.CLINIC_ID)));
			}
		};
	}

	private static <R extends Rejection> Matcher<Object> rejection(String description, Class<R> kind,
			Predicate<R> check) {
		return new CustomTypeSafeMatcher<>(description) {
			@Override
			protected boolean matchesSafely(Object details) {
				return kind.isInstance(details) && check.test(kind.cast(details));
			}
		};
	}

}
