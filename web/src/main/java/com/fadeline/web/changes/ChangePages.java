package com.fadeline.web.changes;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Page;
import com.fadeline.web.clinics.PolicyWords;
import com.fadeline.web.pages.Say;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;

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
		return new Line(change,
				Differences.between(change.was(), change.became()).stream().map(this::inWords).toList());
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

	/** One change as it is shown. */
	record Line(ToldChange change, List<String> differences) {
	}

}
