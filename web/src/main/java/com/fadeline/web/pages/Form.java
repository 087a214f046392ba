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

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.RuleOverride;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.MessageFailures;
import com.fadeline.web.times.ImplausibleYearException;
import com.fadeline.web.times.WrittenTimes;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a page, and what is wrong with it beside each field, so that
 * nothing typed is lost.
 */
public final class Form {

	/**
	 * Fields that hold the reason for breaking a rule begin so, and end with the rule.
	 */
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

	/** What was sent. */
	public static Form typed(MultiValueMap<String, String> typed) {
		return new Form(new LinkedHashMap<>(typed));
	}

	/** What is to be changed. */
	public static Form showing(Map<String, List<String>> values) {
		return new Form(new LinkedHashMap<>(values));
	}

	/** The same as typed, with nothing wrong yet. */
	public Form unread() {
		return new Form(this.typed);
	}

	/** The text of a field; empty where there is none. */
	public String value(String field) {
		return chosen(field).stream().findFirst().orElse("").strip();
	}

	/** The text of a field that may be left empty. */
	public @Nullable String optional(String field) {
		return value(field).isEmpty() ? null : value(field);
	}

	/** What was chosen of several. */
	public List<String> chosen(String field) {
		return this.typed.getOrDefault(field, List.of());
	}

	/** The fields that begin alike and are not empty, by the rest of their names. */
	public Map<String, String> below(String prefix) {
		return this.typed.keySet()
			.stream()
			.filter((field) -> field.startsWith(prefix) && !value(field).isEmpty())
			.collect(Collectors.toMap((field) -> field.substring(prefix.length()), this::value));
	}

	/** A longer text that may be left empty, of at most so many characters. */
	public @Nullable String text(String field, int most) {
		if (value(field).length() > most) {
			throw new FormMistakeException(field, message("mistake.long", most));
		}
		return optional(field);
	}

	/** A field read as a number: digits with at most one comma or point. */
	public @Nullable Double number(String field) {
		return as(field, (text) -> TypedNumbers.number(field, text), "number");
	}

	/** A field read as a whole number. */
	public @Nullable Integer whole(String field) {
		return as(field, TypedNumbers::whole, "whole");
	}

	/** A field read as a whole number that may be large. */
	public @Nullable Long count(String field) {
		return as(field, TypedNumbers::count, "whole");
	}

	/** A field read as a number between two, both included. */
	public @Nullable Double number(String field, double least, double most) {
		return within(field, number(field), least, most);
	}

	/** A field read as a whole number between two, both included. */
	public @Nullable Integer whole(String field, int least, int most) {
		return within(field, whole(field), least, most);
	}

	private <N extends Number> @Nullable N within(String field, @Nullable N number, double least, double most) {
		if (number == null || (number.doubleValue() >= least && number.doubleValue() <= most)) {
			return number;
		}
		throw new FormMistakeException(field, message("mistake.range", least, most));
	}

	/** A field read as an id. */
	public @Nullable UUID id(String field) {
		return as(field, UUID::fromString, "choice");
	}

	/** A field read as a day of a year that can be meant. */
	public @Nullable LocalDate day(String field) {
		return as(field, WrittenTimes::day, "day");
	}

	/**
	 * A field read as day and time in a zone. What was not touched is the moment that the
	 * form was filled with; a time that the clocks leave out or pass twice is asked
	 * about.
	 */
	public @Nullable Instant moment(String field, ZoneId zone) {
		return as(field, (text) -> TypedMoment.read(field, text, value(field + TypedMoment.EXACT), zone), "moment");
	}

	/** The moments that a time may be that the clocks leave out or pass twice. */
	public List<Instant> moments(String field) {
		return (mistake(field) instanceof UncertainTime uncertain) ? uncertain.moments() : List.of();
	}

	/** The moment that a field stands for, as it was filled. */
	public String exactly(String field) {
		return value(field + TypedMoment.EXACT);
	}

	/** The texts of a field for a moment that is given back as it is if not touched. */
	public static Map<String, String> texts(String field, Instant moment, ZoneId zone) {
		return Map.of(field, TypedMoment.text(moment, zone), field + TypedMoment.EXACT, moment.toString());
	}

	/** A field read as one of the constants of a type. */
	public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
		return as(field, (text) -> Enum.valueOf(type, text), "choice");
	}

	/** What was chosen of the constants of a type. */
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
	 * A value that cannot be done without.
	 * @throws FormMistakeException if it is null
	 */
	public <T> T needed(String field, @Nullable T value) {
		if (value == null) {
			throw mistake(field, "missing");
		}
		return value;
	}

	/**
	 * Reads a field, so that the mistakes of all of them are told at once.
	 * @return null if there is nothing, or a mistake
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

	/** Whether there is a mistake in any field read so far. */
	public boolean isMistaken() {
		return !this.mistakes.isEmpty();
	}

	/**
	 * Ends the reading of fields.
	 * @throws FormMistakeException if there is a mistake in any
	 */
	public void refuseMistakes() {
		this.mistakes.entrySet().stream().findFirst().ifPresent((mistake) -> {
			throw new FormMistakeException(mistake.getKey(), mistake.getValue());
		});
	}

	/** Fields of reasons that were given, but for those rules. */
	public List<String> reasonsBut(Collection<String> rules) {
		return below(OVERRIDE).keySet().stream().filter((rule) -> !rules.contains(rule)).map(OVERRIDE::concat).toList();
	}

	/** The reasons given for breaking rules. */
	public List<RuleOverride> overrides() {
		return below(OVERRIDE).entrySet()
			.stream()
			.map((reason) -> new RuleOverride(reason.getKey(), reason.getValue()))
			.toList();
	}

	/**
	 * A field read as something else.
	 * @param kind of the mistake if it cannot be, the end of the key of its message
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

	/** That a field cannot be as it is; the kind is the end of the key of its message. */
	public RuntimeException mistake(String field, String kind) {
		return new FormMistakeException(field, message("mistake." + kind, value(field)));
	}

	/**
	 * The texts of fields that must be there.
	 * @throws FormMistakeException if one is not
	 */
	public void require(String... fields) {
		for (String field : fields) {
			tried(() -> needed(field, text(field, LONGEST)));
		}
		refuseMistakes();
	}

	/**
	 * Does what the form is for, and keeps what was refused.
	 * @return what came of it; null if it was refused
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
			ex.mistakes().forEach((mistake) -> this.mistakes.putIfAbsent(mistake.field(), told(mistake)));
			refuse(HttpStatus.BAD_REQUEST, message("form.mistakes", this.mistakes.size()));
		}
		catch (CommandExecutionException ex) {
			refuse(ex);
		}
		return null;
	}

	/** Here, or as whoever found it tells it. */
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

	/** What is wrong with a field; null if nothing is. */
	public @Nullable MessageSourceResolvable mistake(String field) {
		return this.mistakes.get(field);
	}

	/** What is wrong, by field. */
	public Map<String, MessageSourceResolvable> mistakes() {
		return this.mistakes;
	}

	/** Why it was not done; null if it was. */
	public @Nullable MessageSourceResolvable problem() {
		return this.problem;
	}

	/** More about that, in English; null where all is told. */
	public @Nullable String detail() {
		return this.detail;
	}

	/** What the rules say against it; those that can be overridden ask for a reason. */
	public List<Finding> findings() {
		return this.findings;
	}

	/** Of the page that shows the form. */
	public HttpStatus status() {
		return this.status;
	}

	/** Fields by their texts; null is left out. */
	public static Map<String, List<String>> values(Map<String, ? extends @Nullable Object> values) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		values.forEach((field, value) -> texts.put(field, List.of(Objects.toString(value, ""))));
		return texts;
	}

}
