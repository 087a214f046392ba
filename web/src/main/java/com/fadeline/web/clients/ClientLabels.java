package com.fadeline.web.clients;

import java.text.Collator;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.fadeline.api.client.ClientNote;
import com.fadeline.api.client.ClientTask;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of the details of a client; templates use it as {@code @clientLabels}.
 */
@Component("clientLabels")
public class ClientLabels {

	private final MessageFormatter say;

	ClientLabels(MessageFormatter say) {
		this.say = say;
	}

	/** Returns a language by its name in that of the reader; empty if unknown. */
	public String language(@Nullable String code) {
		return (code == null) ? "" : Locale.of(code).getDisplayLanguage(LocaleContextHolder.getLocale());
	}

	/** Returns the names of all languages by their codes, in the order of the reader. */
	public Map<String, String> languages() {
		Map<String, String> names = new LinkedHashMap<>();
		ProfileBody.LANGUAGES.stream()
			.sorted(Comparator.comparing(this::language, Collator.getInstance(LocaleContextHolder.getLocale())))
			.forEach((code) -> names.put(code, language(code)));
		return names;
	}

	/** Returns the kind of a note and, of a contact, its direction and with whom. */
	public String kind(ClientNote note) {
		return Stream.of(this.say.name(note.kind()), this.say.name(note.direction()), Objects.toString(note.who(), ""))
			.filter((part) -> !part.isEmpty())
			.collect(joining(" · "));
	}

	/** Returns when a task is due, and for whom. */
	public String due(ClientTask task, ClinicId clinic, Map<OperatorId, String> specialists) {
		String assignee = (task.assignee() == null) ? this.say.of("tasks.anybody")
				: specialists.getOrDefault(task.assignee(), "");
		return assignee.isEmpty() ? due(task, clinic) : due(task, clinic) + " · " + assignee;
	}

	/** Returns when a task is due. */
	public String due(ClientTask task, ClinicId clinic) {
		return this.say.of(task.dueOn().isBefore(this.say.today(clinic)) ? "tasks.overdue" : "tasks.due",
				this.say.day(task.dueOn()));
	}

	/** Returns the name of a specialist; all others who may write are administrators. */
	public String author(@Nullable String account, Map<OperatorId, String> specialists) {
		return Names.specialist(account, specialists).orElseGet(() -> this.say.of("notes.admin"));
	}

}
