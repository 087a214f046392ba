package com.fadeline.web.changes;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Page;
import com.fadeline.web.clinics.PolicyLabels;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/** Controller of the page with the changes by administrators. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles(value = ADMIN, programs = false)
class ChangePages {

	private static final int SIZE = 50;

	private static final String POLICY = "policy.";

	/** Field of a text for clients, with its language and topic. */
	private static final Pattern CARE = Pattern.compile("details\\.care\\.([\\w-]+)\\.(\\w+)");

	private static final List<String> WEEKDAYS = Arrays.stream(DayOfWeek.values()).map(DayOfWeek::name).toList();

	private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

	/** Types of values that have names in words. */
	private static final List<String> VALUES = List.of("Laser", "PulseUnit", "LaserClass", "QualificationKind");

	/** Field of the person of a qualification. */
	private static final String STAFF = "operatorId";

	private final ChangeReader reader;

	private final ClinicRegister clinics;

	private final AccountNames accounts;

	private final CurrentRequester sender;

	private final PolicyLabels policy;

	private final MessageFormatter say;

	ChangePages(ChangeReader reader, ClinicRegister clinics, AccountNames accounts, CurrentRequester sender,
			PolicyLabels policy, MessageFormatter say) {
		this.reader = reader;
		this.clinics = clinics;
		this.accounts = accounts;
		this.sender = sender;
		this.policy = policy;
		this.say = say;
	}

	@GetMapping("/admin/changes")
	ModelAndView changes(@RequestParam(required = false) @Nullable UUID subjectId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		Page<ChangeResponse> changes = this.reader.read(subjectId, page, SIZE);
		Map<String, String> names = names(changes.items());
		ModelAndView shown = new ModelAndView("admin/changes",
				Map.of("changes", changes, "lines", changes.items().stream().map((it) -> line(it, names)).toList()));
		shown.addObject("subjectId", subjectId);
		return shown;
	}

	/** Returns the current names of clinics and of accounts in the changes, by id. */
	private Map<String, String> names(List<ChangeResponse> changes) {
		Map<String, String> names = new HashMap<>(this.accounts.namesOf(changes.stream()
			.flatMap((change) -> Stream.of(change.subjectId().toString(), text(change.became(), STAFF)))
			.filter(Objects::nonNull)
			.distinct()
			.toList()));
		this.clinics.clinics(this.sender.current())
			.forEach((clinic) -> names.put(clinic.clinicId().toString(), clinic.details().name()));
		return names;
	}

	private Line line(ChangeResponse change, Map<String, String> names) {
		String name = name(change.became());
		String person = text(change.became(), STAFF);
		return new Line(change,
				(name != null) ? name : names.get((person == null) ? change.subjectId().toString() : person),
				Differences.between(change.was(), change.became())
					.stream()
					.filter((difference) -> !isShownAlready(difference, change))
					.sorted(Comparator.comparingInt(ChangePages::weekday))
					.map((difference) -> inWords(difference, names))
					.toList());
	}

	/**
	 * Returns the sort key by which weekdays follow each other, after all other fields.
	 */
	private static int weekday(Differences.Difference difference) {
		return WEEKDAYS.indexOf(difference.field().replaceFirst(".*\\.", ""));
	}

	private static @Nullable String name(JsonNode became) {
		return Stream.of("displayName", "name")
			.map((field) -> text(became, field))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
	}

	private static @Nullable String text(JsonNode became, String field) {
		JsonNode value = became.findValue(field);
		return (value == null || value.isNull()) ? null : value.asString();
	}

	/**
	 * Returns whether the page shows it elsewhere: the subject is in the heading, and the
	 * version is the number of changes.
	 */
	private static boolean isShownAlready(Differences.Difference difference, ChangeResponse change) {
		return difference.field().equals("version") || difference.now().equals(change.subjectId().toString());
	}

	private String inWords(Differences.Difference difference, Map<String, String> names) {
		String field = field(difference.field());
		String now = value(difference.now(), names);
		return difference.isFirst() ? "%s: %s".formatted(field, now)
				: "%s: %s → %s".formatted(field, value(difference.old(), names), now);
	}

	private String value(String text, Map<String, String> names) {
		return Arrays.stream(text.split(", "))
			.map((part) -> names.getOrDefault(part, this.say.word("changes.value." + part, word(part))))
			.collect(Collectors.joining(", "));
	}

	private String word(String value) {
		if (DAY.matcher(value).matches()) {
			return this.say.day(LocalDate.parse(value));
		}
		return VALUES.stream()
			.map((type) -> this.say.word(type + "." + value, value))
			.filter((word) -> !word.equals(value))
			.findFirst()
			.orElse(value);
	}

	private String field(String name) {
		int policy = name.indexOf(POLICY);
		Matcher care = CARE.matcher(name);
		if (care.matches()) {
			return this.say.of("changes.care", this.say.word("careTopic." + care.group(2), care.group(2)),
					care.group(1));
		}
		return (policy < 0) ? this.say.word("changes.field." + name, name)
				: this.policy.label(name.substring(policy + POLICY.length()));
	}

	/**
	 * View model of one change.
	 *
	 * @param name of the changed subject; null if the change does not contain it
	 */
	record Line(ChangeResponse change, @Nullable String name, List<String> differences) {
	}

}
