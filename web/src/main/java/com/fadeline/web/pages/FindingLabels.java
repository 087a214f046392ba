package com.fadeline.web.pages;

import java.util.List;
import java.util.Locale;

import com.fadeline.api.Finding;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Formatter of findings and their rules; templates use it as {@code @findingLabels}.
 */
@Component
public class FindingLabels {

	private static final int FEW = 6;

	private final MessageFormatter say;

	FindingLabels(MessageFormatter say) {
		this.say = say;
	}

	/** Returns the subject of a finding's rule; the finding's message has the numbers. */
	public String rule(Finding finding) {
		return rule(finding.id());
	}

	/** Returns the subject of a rule. */
	public String rule(String rule) {
		return this.say.word("rule." + rule, rule.startsWith(Form.STRUCTURE) ? this.say.of("rule.structure") : rule);
	}

	/**
	 * Returns the full message of a finding, by default the English text of the rule. A
	 * rule may have another for many values of a kind, which are counted, for two days
	 * that are the same, and for the number one.
	 */
	public String message(Finding finding, @Nullable ClinicId clinic) {
		Object[] values = finding.values()
			.stream()
			.map((value) -> isMany(value) ? value.texts().size() : new ValueText(this.say, clinic).of(value))
			.toArray();
		String special = finding.values().stream().anyMatch(FindingLabels::isMany) ? ".many"
				: isOfOneDay(finding) ? ".same" : isOfOne(finding) ? ".one" : "";
		String message = special.isEmpty() ? "" : this.say.word(sentence(finding) + special, "", values);
		return message.isEmpty()
				? this.say.word(sentence(finding), finding.message(),
						finding.values().stream().map((value) -> new ValueText(this.say, clinic).of(value)).toArray())
				: message;
	}

	/** Returns whether a finding names two days that are the same. */
	private static boolean isOfOneDay(Finding finding) {
		List<Finding.Value> days = finding.values()
			.stream()
			.filter((value) -> value.kind() == Finding.Value.Kind.DAY)
			.limit(2)
			.toList();
		return days.size() == 2 && days.getFirst().texts().equals(days.getLast().texts());
	}

	private static boolean isOfOne(Finding finding) {
		return finding.values()
			.stream()
			.filter((value) -> value.kind() == Finding.Value.Kind.NUMBER)
			.findFirst()
			.filter((value) -> value.texts().equals(List.of("1")))
			.isPresent();
	}

	private static boolean isMany(Finding.Value value) {
		return value.texts().size() > FEW;
	}

	/** Returns the language of a finding's message; null for that of the page. */
	public @Nullable String language(Finding finding) {
		return this.say.word(sentence(finding), "").isEmpty() ? Locale.ENGLISH.getLanguage() : null;
	}

	/**
	 * Returns the key of a finding's message. It contains the number of values, since a
	 * rule may have several messages that differ in that.
	 */
	private static String sentence(Finding finding) {
		return "finding.%s.%d".formatted(finding.id(), finding.values().size());
	}

}
