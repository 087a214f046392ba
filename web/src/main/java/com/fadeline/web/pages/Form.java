package com.fadeline.web.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.fadeline.api.Rejection;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.MessageFailures;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a page, and what is wrong with it beside each field, so that
 * nothing typed is lost.
 */
public final class Form {

	private final Map<String, List<String>> typed;

	private final Map<String, String> mistakes = new LinkedHashMap<>();

	private @Nullable String problem;

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

	/** The text of a field; empty where there is none. */
	public String value(String field) {
		return this.typed.getOrDefault(field, List.of("")).getFirst().strip();
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

	/** A field read as something else. */
	public <T> @Nullable T read(String field, Function<String, T> reader, String expected) {
		try {
			return (optional(field) == null) ? null : reader.apply(value(field));
		}
		catch (RuntimeException ex) {
			throw new MalformedRequestException(field, "'%s' is %s".formatted(value(field), expected));
		}
	}

	/**
	 * The texts of fields that must be there.
	 * @throws MalformedRequestException for all that are not
	 */
	public void require(String... fields) {
		List<FieldMistake> missing = new ArrayList<>();
		for (String field : fields) {
			if (value(field).isEmpty()) {
				missing.add(new FieldMistake(field, "is missing"));
			}
			else if (value(field).length() > 200) {
				missing.add(new FieldMistake(field, "is longer than 200 characters"));
			}
		}
		if (!missing.isEmpty()) {
			throw new MalformedRequestException(missing);
		}
	}

	/**
	 * Does what the form is for, and keeps what was refused.
	 * @return what came of it; null if it was refused
	 */
	public <T> @Nullable T submit(Supplier<T> doing) {
		try {
			return doing.get();
		}
		catch (MalformedRequestException ex) {
			ex.mistakes().forEach((mistake) -> this.mistakes.putIfAbsent(mistake.field(), mistake.message()));
			this.problem = "Not saved: " + ((this.mistakes.size() == 1) ? "one field needs another look"
					: this.mistakes.size() + " fields need another look");
			return null;
		}
		catch (CommandExecutionException ex) {
			this.problem = "Not saved: " + told(ex);
			return null;
		}
	}

	private static String told(CommandExecutionException failure) {
		return switch (MessageFailures.rejection(failure).orElseThrow(() -> failure)) {
			case Rejection.Conflict conflict -> conflict.message();
			case Rejection.Stale stale -> "somebody else changed it meanwhile; open it again to see how it is now";
			case Rejection other -> throw failure;
		};
	}

	/** What is wrong with a field; null if nothing is. */
	public @Nullable String mistake(String field) {
		return this.mistakes.get(field);
	}

	/** What is wrong, by field. */
	public Map<String, String> mistakes() {
		return this.mistakes;
	}

	/** Why it was not done; null if it was. */
	public @Nullable String problem() {
		return this.problem;
	}

	/** Fields by their texts; null is left out. */
	public static Map<String, List<String>> values(Map<String, ? extends @Nullable Object> values) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		values.forEach((field, value) -> texts.put(field, List.of(Objects.toString(value, ""))));
		return texts;
	}

}
