package com.fadeline.web.changes;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import com.fadeline.api.Page;
import com.fadeline.web.clinics.PolicyWords;
import com.fadeline.web.pages.Say;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What administrators changed, as a page. */
@Controller
@ConditionalOnWebApplication
@Hidden
class ChangePages {

	private static final int SIZE = 50;

	private static final String POLICY = "policy.";

	private final ChangeReader reader;

	private final PolicyWords policy;

	private final Say say;

	ChangePages(ChangeReader reader, PolicyWords policy, Say say) {
		this.reader = reader;
		this.policy = policy;
		this.say = say;
	}

	@GetMapping("/admin/changes")
	ModelAndView changes(@RequestParam(required = false) @Nullable UUID subjectId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		Page<ToldChange> changes = this.reader.read(subjectId, page, SIZE);
		ModelAndView shown = new ModelAndView("admin/changes",
				Map.of("changes", changes, "lines", changes.items().stream().map(this::line).toList()));
		shown.addObject("subjectId", subjectId);
		return shown;
	}

	private Line line(ToldChange change) {
		return new Line(change, name(change.became()),
				Differences.between(change.was(), change.became())
					.stream()
					.filter((difference) -> !isShownAlready(difference, change))
					.map(this::inWords)
					.toList());
	}

	private static @Nullable String name(JsonNode became) {
		JsonNode name = Stream.of("displayName", "name")
			.map(became::findValue)
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(null);
		return (name == null || name.isNull()) ? null : name.asString();
	}

	/** Which it is stands above, and how often it has changed is seen. */
	private static boolean isShownAlready(Differences.Difference difference, ToldChange change) {
		return difference.field().equals("version") || difference.now().equals(change.subjectId().toString());
	}

	private String inWords(Differences.Difference difference) {
		String field = field(difference.field());
		return difference.isFirst() ? "%s: %s".formatted(field, value(difference.now()))
				: "%s: %s → %s".formatted(field, value(difference.old()), value(difference.now()));
	}

	private String value(String text) {
		return this.say.word("changes.value." + text, this.say.word("Laser." + text, text));
	}

	private String field(String name) {
		int policy = name.indexOf(POLICY);
		return (policy < 0) ? this.say.word("changes.field." + name, name)
				: this.policy.label(name.substring(policy + POLICY.length()));
	}

	/**
	 * One change as it is shown.
	 *
	 * @param name of what was changed; null where the change does not say
	 */
	record Line(ToldChange change, @Nullable String name, List<String> differences) {
	}

}
