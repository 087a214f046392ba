package com.fadeline.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleOverride;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.MessageFailures;
import com.fadeline.web.problems.Mistakes;
import com.fadeline.web.times.ImplausibleYearException;
import com.fadeline.web.times.WrittenTimes;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * Form state of a page: the typed values, and the mistakes by field, so that a rejected
 * form is shown again without losing anything.
 */
public final class Form {

	/** Prefix of the fields with the reason for breaking a rule; the rule follows. */
	public static final String OVERRIDE = "override.";

	private static final int LONGEST = 200;

	private final Map<String, List<String>> typed;

	private final Map<String, MessageSourceResolvable> mistakes = new LinkedHashMap<>();

	private List<Finding> findings = List.of();

	private @Nullable MessageSourceResolvable problem;

	private @Nullable String detail;

	private HttpStatus status = HttpStatus.OK;

	private Form(Map<String, List<String>> typed) {
		this.typed = typed;
	}

	/** Returns a form with submitted values. */
	public static Form typed(MultiValueMap<String, String> typed) {
		return new Form(new LinkedHashMap<>(typed));
	}

	/** Returns a form with initial values. */
	public static Form showing(Map<String, List<String>> values) {
		return new Form(new LinkedHashMap<>(values));
	}

	/** Returns a copy with the same values and no mistakes. */
	public Form unread() {
		return new Form(this.typed);
	}

	/** Returns the text of a field; empty if there is none. */
	public String value(String field) {
		return chosen(field).stream().findFirst().orElse("").strip();
	}

	/** Returns the text of an optional field; null if it is empty. */
	public @Nullable String optional(String field) {
		return value(field).isEmpty() ? null : value(field);
	}

	/** Returns all values of a field with several choices. */
	public List<String> chosen(String field) {
		return this.typed.getOrDefault(field, List.of());
	}

	/**
	 * Returns the fields with that prefix that are not empty, by the rest of their names.
	 */
	public Map<String, String> below(String prefix) {
		return this.typed.keySet()
			.stream()
			.filter((field) -> field.startsWith(prefix) && !value(field).isEmpty())
			.collect(Collectors.toMap((field) -> field.substring(prefix.length()), this::value));
	}

	/** Returns the text of an optional field of at most that many characters. */
	public @Nullable String text(String field, int most) {
		if (value(field).length() > most) {
			throw new FormMistakeException(field, message("mistake.long", most));
		}
		return optional(field);
	}

	/** Returns a field as a number: digits with at most one comma or point. */
	public @Nullable Double number(String field) {
		return as(field, (text) -> TypedNumbers.number(field, text), "number");
	}

	/** Returns a field as a whole number. */
	public @Nullable Integer whole(String field) {
		return as(field, TypedNumbers::whole, "whole");
	}

	/** Returns a field as a whole number that may be large. */
	public @Nullable Long count(String field) {
		return as(field, TypedNumbers::count, "whole");
	}

	/** Returns a field as a number between two, both included. */
	public @Nullable Double number(String field, double least, double most) {
		return within(field, number(field), least, most);
	}

	/** Returns a field as a whole number between two, both included. */
	public @Nullable Integer whole(String field, int least, int most) {
		return within(field, whole(field), least, most);
	}

	private <N extends Number> @Nullable N within(String field, @Nullable N number, double least, double most) {
		if (number == null || (number.doubleValue() >= least && number.doubleValue() <= most)) {
			return number;
		}
		throw new FormMistakeException(field, message("mistake.range", least, most));
	}

	/** Returns a field as an id. */
	public @Nullable UUID id(String field) {
		return as(field, UUID::fromString, "choice");
	}

	/** Returns a field as a day of a plausible year. */
	public @Nullable LocalDate day(String field) {
		return as(field, WrittenTimes::day, "day");
	}

	/**
	 * Returns a field as a moment in a time zone. If the field is unchanged, that is the
	 * exact moment with which the form was filled. A time in a gap or an overlap of a
	 * clock change is a mistake that offers both moments.
	 */
	public @Nullable Instant moment(String field, ZoneId zone) {
		return as(field, (text) -> TypedMoment.read(field, text, value(field + TypedMoment.EXACT), zone), "moment");
	}

	/**
	 * Returns the possible moments of a time in a gap or an overlap of a clock change.
	 */
	public List<Instant> moments(String field) {
		return (mistake(field) instanceof UncertainTime uncertain) ? uncertain.moments() : List.of();
	}

	/** Returns the exact moment with which a field was filled. */
	public String exactly(String field) {
		return value(field + TypedMoment.EXACT);
	}

	/**
	 * Returns the values of a field that returns exactly this moment while it is
	 * unchanged.
	 */
	public static Map<String, String> texts(String field, Instant moment, ZoneId zone) {
		return Map.of(field, TypedMoment.text(moment, zone), field + TypedMoment.EXACT, moment.toString());
	}

	/** Returns a field as a constant of a type. */
	public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
		return as(field, (text) -> Enum.valueOf(type, text), "choice");
	}

	/** Returns the chosen constants of a type. */
	public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
		try {
			return chosen(field).stream()
				.filter((text) -> !text.isBlank())
				.map((text) -> Enum.valueOf(type, text))
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}
		catch (IllegalArgumentException ex) {
			throw mistake(field, "choice");
		}
	}

	/**
	 * Returns a required value.
	 * @throws FormMistakeException if it is null
	 */
	public <T> T needed(String field, @Nullable T value) {
		if (value == null) {
			throw mistake(field, "missing");
		}
		return value;
	}

	/**
	 * Reads a field and keeps its mistake, so that the mistakes of all fields are shown
	 * at once.
	 * @return null if the field is empty or has a mistake
	 * @see #refuseMistakes()
	 */
	public <T> @Nullable T tried(Supplier<? extends @Nullable T> reading) {
		try {
			return reading.get();
		}
		catch (FormMistakeException ex) {
			this.mistakes.putIfAbsent(ex.field(), ex.mistake());
			return null;
		}
	}

	/** Returns whether any field read so far has a mistake. */
	public boolean isMistaken() {
		return !this.mistakes.isEmpty();
	}

	/**
	 * Rejects the form after all fields were read.
	 * @throws FormMistakeException if any field has a mistake
	 */
	public void refuseMistakes() {
		this.mistakes.entrySet().stream().findFirst().ifPresent((mistake) -> {
			throw new FormMistakeException(mistake.getKey(), mistake.getValue());
		});
	}

	/** Returns the fields of the given reasons, except those of these rules. */
	public List<String> reasonsBut(Collection<String> rules) {
		return below(OVERRIDE).keySet().stream().filter((rule) -> !rules.contains(rule)).map(OVERRIDE::concat).toList();
	}

	/** Returns the given reasons for breaking rules. */
	public List<RuleOverride> overrides() {
		return below(OVERRIDE).entrySet()
			.stream()
			.map((reason) -> new RuleOverride(reason.getKey(), reason.getValue()))
			.toList();
	}

	/**
	 * Returns a field as another type.
	 * @param kind last segment of the key of the message if the field is invalid
	 */
	public <T> @Nullable T as(String field, Function<String, T> reader, String kind) {
		try {
			return (optional(field) == null) ? null : reader.apply(value(field));
		}
		catch (ImplausibleYearException ex) {
			throw new FormMistakeException(field, new ImplausibleYear(ex.year()));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw mistake(field, kind);
		}
	}

	/**
	 * Returns the exception for an invalid field; the kind is the last segment of the key
	 * of its message.
	 */
	public RuntimeException mistake(String field, String kind) {
		return new FormMistakeException(field, message("mistake." + kind, value(field)));
	}

	/**
	 * Requires these fields to have a text.
	 * @throws FormMistakeException if one is missing or too long
	 */
	public void require(String... fields) {
		for (String field : fields) {
			tried(() -> needed(field, text(field, LONGEST)));
		}
		refuseMistakes();
	}

	/**
	 * Runs the action of the form, and keeps the mistakes and the rejection.
	 * @return result of the action; null if it was rejected
	 */
	public <T> @Nullable T submit(Supplier<T> doing) {
		try {
			return doing.get();
		}
		catch (FormMistakeException ex) {
			this.mistakes.putIfAbsent(ex.field(), ex.mistake());
			refuse(HttpStatus.BAD_REQUEST, message("form.mistakes", this.mistakes.size()));
		}
		catch (MalformedRequestException ex) {
			refuse(ex.mistakes());
		}
		catch (InvalidEntriesException ex) {
			refuse(Mistakes.of(ex));
		}
		catch (CommandExecutionException ex) {
			refuse(ex);
		}
		return null;
	}

	private void refuse(List<FieldMistake> found) {
		found.forEach((mistake) -> this.mistakes.putIfAbsent(mistake.field(), told(mistake)));
		refuse(HttpStatus.BAD_REQUEST, message("form.mistakes", this.mistakes.size()));
	}

	/**
	 * Returns the message of a mistake: by its code, else by its field, else its own
	 * text.
	 */
	private MessageSourceResolvable told(FieldMistake mistake) {
		String field = mistake.field();
		if (mistake.code() != null) {
			return message(mistake.code(), Stream.concat(Stream.of(value(field)), mistake.values().stream()).toArray());
		}
		String area = field.replaceFirst("\\..*", "");
		return new DefaultMessageSourceResolvable(new String[] { "mistake.at." + field, "mistake.at." + area },
				new Object[] { value(field) }, mistake.message());
	}

	private void refuse(CommandExecutionException failure) {
		switch (MessageFailures.rejection(failure).orElseThrow(() -> failure)) {
			case Rejection.BrokenRules broken -> {
				this.findings = broken.findings();
				boolean asked = this.findings.stream().anyMatch(Finding::overridable);
				refuse(HttpStatus.UNPROCESSABLE_CONTENT, message(asked ? "form.rules" : "form.impossible"));
			}
			case Rejection.Conflict conflict -> {
				this.findings = conflict.findings();
				this.detail = conflict.findings().isEmpty() ? conflict.message() : null;
				refuse(HttpStatus.CONFLICT, message("form.conflict"));
			}
			case Rejection.Stale stale -> refuse(HttpStatus.PRECONDITION_FAILED, message("form.stale"));
			case Rejection.Unavailable unavailable ->
				refuse(HttpStatus.SERVICE_UNAVAILABLE, message("form.unavailable"));
			case Rejection.Unconfirmed unconfirmed ->
				refuse(HttpStatus.SERVICE_UNAVAILABLE, message("form.unconfirmed"));
			case Rejection.Damaged damaged -> refuse(HttpStatus.INTERNAL_SERVER_ERROR, message("form.damaged"));
			case Rejection.NotFound missing -> throw failure;
			case Rejection.NotAllowed forbidden -> throw failure;
		}
	}

	private void refuse(HttpStatus status, MessageSourceResolvable problem) {
		this.status = status;
		this.problem = problem;
	}

	private static MessageSourceResolvable message(String code, Object... values) {
		return new DefaultMessageSourceResolvable(new String[] { code }, values);
	}

	/** Returns the mistake of a field; null if there is none. */
	public @Nullable MessageSourceResolvable mistake(String field) {
		return this.mistakes.get(field);
	}

	/** Returns the mistakes by field. */
	public Map<String, MessageSourceResolvable> mistakes() {
		return this.mistakes;
	}

	/** Returns the reason of the rejection; null if there is none. */
	public @Nullable MessageSourceResolvable problem() {
		return this.problem;
	}

	/** Returns further details of the rejection, in English; null if there are none. */
	public @Nullable String detail() {
		return this.detail;
	}

	/**
	 * Returns the findings of a rejection; those that can be overridden ask for a reason.
	 */
	public List<Finding> findings() {
		return this.findings;
	}

	/** Returns the HTTP status of the page that shows the form. */
	public HttpStatus status() {
		return this.status;
	}

	/** Returns field values from objects; null becomes an empty text. */
	public static Map<String, List<String>> values(Map<String, ? extends @Nullable Object> values) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		values.forEach((field, value) -> texts.put(field, List.of(Objects.toString(value, ""))));
		return texts;
	}

}
