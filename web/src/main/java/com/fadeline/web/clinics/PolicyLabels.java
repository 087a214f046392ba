package com.fadeline.web.clinics;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Locale;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.api.Finding;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.ValueText;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/** Formatter of the labels of a policy; templates use it as {@code @policyLabels}. */
@Component
@ConditionalOnWebApplication
public class PolicyLabels {

	private final MessageFormatter say;

	PolicyLabels(MessageFormatter say) {
		this.say = say;
	}

	/** Returns the title of a section. */
	public String title(PolicySection section) {
		return this.say.of("policy.topic." + section.topic());
	}

	/** Returns the label of a number. */
	public String label(PolicySection.Number number) {
		return label(number.parts());
	}

	/** Returns the subject of the group of numbers that begins with this one. */
	public String item(PolicySection.Number number) {
		return part(number.parts().get(1));
	}

	/** Returns the label of a number, by its name under {@code fadeline.policy}. */
	public String label(String name) {
		return label(List.of(name.split("\\.")));
	}

	/**
	 * Returns the label of the parts of a name. A part may have a label of its own within
	 * a health question.
	 */
	private String label(List<String> parts) {
		int items = parts.indexOf("items");
		return parts.stream()
			.skip(items + 1L)
			.map((part) -> (items < 0) ? part(part) : this.say.word("policy.part.items." + part, part(part)))
			.collect(joining(", "));
	}

	private String part(String part) {
		String constant = part.toUpperCase(Locale.ROOT).replace('-', '_');
		return this.say.word("policy.part." + part,
				this.say.word("ScreeningItem." + constant, this.say.word("Laser." + constant, part)));
	}

	/** Returns the value that applies if a number is left empty. */
	public String otherwise(PolicySection.Number number) {
		return this.say.of("policy.common",
				number.otherwise().isEmpty() ? this.say.of("form.none") : number.otherwise());
	}

	/** Returns the opening hours of a weekday; empty if there are none. */
	public String hours(@Nullable String hours) {
		return (hours == null) ? "" : this.say.word("hours." + hours, hours);
	}

	/** Returns the opening hours that apply if a weekday is left empty. */
	public String otherwise(Clinic.Otherwise otherwise, DayOfWeek day) {
		return otherwise.openingHours().containsKey(day)
				? this.say.of("policy.common", hours(otherwise.openingHours().get(day))) : "";
	}

	/** Returns the source of the numbers of a rule. */
	public String source(FindPolicy.Rule rule) {
		return this.say.word("source." + rule.rule(), rule.source());
	}

	/** Returns the demand of a rule, with the effective numbers. */
	public String sentence(FindPolicy.Rule rule) {
		ValueText text = new ValueText(this.say, null);
		return this.say.word("demand." + rule.rule(), rule.sentence(),
				rule.values().stream().map((value) -> argument(value, text)).toArray());
	}

	/** Returns a single number as it is, since a message may choose its words by it. */
	private static Object argument(Finding.Value value, ValueText text) {
		return (value.kind() == Finding.Value.Kind.NUMBER && value.texts().size() == 1)
				? new BigDecimal(value.texts().getFirst()) : text.of(value);
	}

}
