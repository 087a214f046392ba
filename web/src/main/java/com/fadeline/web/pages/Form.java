package com.fadeline.web.pages;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Finding;
import com.fadeline.api.RuleOverride;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.Mistakes;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.http.HttpStatus;
import org.springframework.util.MultiValueMap;

/**
 * Form state of a page: the typed values, the mistakes by field and the rejection, so
 * that a rejected form is shown again without losing anything.
 */
public final class Form extends FormFields {

	/** Prefix of the fields with the reason for breaking a rule; the rule follows. */
	public static final String OVERRIDE = "override.";

	/** Prefix of findings that belong to a field, not to a rule. */
	static final String STRUCTURE = "structure.";

	private static final int LONGEST = 200;

	private final Map<String, MessageSourceResolvable> mistakes = new LinkedHashMap<>();

	private @Nullable FormRejection rejection;

	private Form(Map<String, List<String>> typed) {
		super(typed);
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
		return new Form(typed());
	}

	/**
	 * Returns the possible moments of a time in a gap or an overlap of a clock change.
	 */
	public List<Instant> moments(String field) {
		return (mistake(field) instanceof UncertainTime uncertain) ? uncertain.moments() : List.of();
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
			this.rejection = FormRejection.of(HttpStatus.BAD_REQUEST, message("form.mistakes", this.mistakes.size()));
		}
		catch (MalformedRequestException ex) {
			refuse(ex.mistakes());
		}
		catch (InvalidEntriesException ex) {
			refuse(Mistakes.of(ex));
		}
		catch (CommandExecutionException ex) {
			this.rejection = markingFields(FormRejection.of(ex));
		}
		return null;
	}

	/** Marks the fields that findings are about, if the form has them. */
	private FormRejection markingFields(FormRejection rejected) {
		List<Finding> others = rejected.findings().stream().filter((finding) -> !marked(finding)).toList();
		return (others.isEmpty() && !rejected.findings().isEmpty())
				? new FormRejection(rejected.status(), message("form.mistakes", this.mistakes.size()), List.of(), null)
				: new FormRejection(rejected.status(), rejected.problem(), others, rejected.detail());
	}

	private boolean marked(Finding finding) {
		String field = finding.id().startsWith(STRUCTURE) ? finding.id().substring(STRUCTURE.length()) : "";
		if (finding.overridable() || !finding.values().isEmpty() || !typed().containsKey(field)) {
			return false;
		}
		this.mistakes.putIfAbsent(field, new DefaultMessageSourceResolvable(
				new String[] { "finding." + finding.id() + ".0" }, new Object[0], finding.message()));
		return true;
	}

	private void refuse(List<FieldMistake> found) {
		found.forEach((mistake) -> this.mistakes.putIfAbsent(mistake.field(), resolvable(mistake)));
		this.rejection = FormRejection.of(HttpStatus.BAD_REQUEST, message("form.mistakes", this.mistakes.size()));
	}

	/**
	 * Returns the message of a mistake: by its code, else by its field, else its own
	 * text.
	 */
	private MessageSourceResolvable resolvable(FieldMistake mistake) {
		String field = mistake.field();
		if (mistake.code() != null) {
			return message(mistake.code(), Stream.concat(Stream.of(value(field)), mistake.values().stream()).toArray());
		}
		String area = field.replaceFirst("\\..*", "");
		return new DefaultMessageSourceResolvable(new String[] { "mistake.at." + field, "mistake.at." + area },
				new Object[] { value(field) }, mistake.message());
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
		return (this.rejection == null) ? null : this.rejection.problem();
	}

	/** Returns further details of the rejection, in English; null if there are none. */
	public @Nullable String detail() {
		return (this.rejection == null) ? null : this.rejection.detail();
	}

	/**
	 * Returns the findings of a rejection; those that can be overridden ask for a reason.
	 */
	public List<Finding> findings() {
		return (this.rejection == null) ? List.of() : this.rejection.findings();
	}

	/** Returns the HTTP status of the page that shows the form. */
	public HttpStatus status() {
		return (this.rejection == null) ? HttpStatus.OK : this.rejection.status();
	}

}
