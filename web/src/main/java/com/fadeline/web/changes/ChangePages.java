package com.fadeline.web.changes;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Page;
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

	private static final DateTimeFormatter SECONDS = DateTimeFormatter
		.ofPattern("d MMM uuuu HH:mm:ss 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private final ChangeReader reader;

	ChangePages(ChangeReader reader) {
		this.reader = reader;
	}

	@GetMapping("/admin/changes")
	ModelAndView changes(@RequestParam(required = false) @Nullable UUID subjectId,
			@RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		Page<ToldChange> changes = this.reader.read(subjectId, page, SIZE);
		ModelAndView shown = new ModelAndView("admin/changes",
				Map.of("changes", changes, "lines", changes.items().stream().map(Line::of).toList()));
		shown.addObject("subjectId", subjectId);
		return shown;
	}

	/** One change as it is shown. */
	record Line(String time, ToldChange change, List<String> differences) {

		static Line of(ToldChange change) {
			return new Line(SECONDS.format(change.at()), change, Differences.between(change.was(), change.became()));
		}

	}

}
