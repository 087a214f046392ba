package com.fadeline.web.operation;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.accounts.AccountNames;
import com.fadeline.administration.operation.MadeBackups;
import com.fadeline.administration.operation.PlannedTasks;
import com.fadeline.administration.operation.ProcessorStandings;
import com.fadeline.administration.operation.RebuildView;
import com.fadeline.administration.operation.Rebuilds;
import com.fadeline.administration.operation.SetAsideEvents;
import com.fadeline.administration.operation.SetAsideOutcome;
import com.fadeline.administration.operation.SetAsideView;
import com.fadeline.api.Page;
import com.fadeline.api.Requester;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.validation.constraints.PositiveOrZero;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/** Controller of the pages for operating the service. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/operation")
@AllowedRoles(value = ADMIN, programs = false)
class OperationPages {

	private static final int LETTERS = 50;

	private static final int REBUILDS = 5;

	private static final int LONGEST_REASON = 1000;

	private static final String DISCARD = "discard";

	private final ProcessorStandings processors;

	private final PlannedTasks tasks;

	private final SetAsideEvents setAside;

	private final Rebuilds rebuilds;

	private final MadeBackups backups;

	private final AccountNames names;

	private final CurrentRequester sender;

	private final Ids ids;

	private final MessageFormatter say;

	OperationPages(ProcessorStandings processors, PlannedTasks tasks, SetAsideEvents setAside, Rebuilds rebuilds,
			MadeBackups backups, AccountNames names, CurrentRequester sender, Ids ids, MessageFormatter say) {
		this.processors = processors;
		this.tasks = tasks;
		this.setAside = setAside;
		this.rebuilds = rebuilds;
		this.backups = backups;
		this.names = names;
		this.sender = sender;
		this.ids = ids;
		this.say = say;
	}

	@GetMapping
	ModelAndView operation(@RequestParam(defaultValue = "0") @PositiveOrZero int page) {
		return page(page, Form.showing(Map.of()));
	}

	/**
	 * Returns the status alone, without the parts that would record an access to clients'
	 * records each time.
	 */
	@GetMapping("/standing")
	ModelAndView standing() {
		return standing(new ModelAndView("admin/operation :: standing"));
	}

	@PostMapping
	ModelAndView rebuild(@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Boolean started = form.submit(() -> {
			String model = form.optional("model");
			this.rebuilds.start(this.ids.next(), (model != null) ? List.of(model) : List.of(),
					form.text("reason", LONGEST_REASON), this.sender.current());
			return true;
		});
		return (started != null) ? SavedRedirect.at("/admin/operation?saved", this.say.of("operation.rebuild.started"))
				: page(0, form);
	}

	@GetMapping("/dead-letters/{processor}/{record}")
	ModelAndView letter(@PathVariable String processor, @PathVariable UUID record) {
		return letter(known(processor, record), Form.showing(Map.of()));
	}

	@PostMapping("/dead-letters/{processor}/{record}")
	ModelAndView letter(@PathVariable String processor, @PathVariable UUID record,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Requester by = this.sender.current();
		SetAsideOutcome outcome = form.submit(() -> {
			String reason = form.needed("reason", form.text("reason", LONGEST_REASON));
			return form.value("action").equals(DISCARD)
					? this.setAside.discard(processor, record, form.value("following").equals("true"), reason, by)
					: this.setAside.retry(processor, record, reason, by);
		});
		return (outcome != null)
				? SavedRedirect.at("/admin/operation?saved",
						this.say.of("operation.outcome." + outcome.result().name()))
				: letter(known(processor, record), form);
	}

	private SetAsideView known(String processor, UUID record) {
		return this.setAside.find(processor, record, this.sender.current())
			.orElseThrow(
					() -> new NoSuchViewException("event of %s set aside by %s".formatted(record, processor), null));
	}

	private ModelAndView letter(SetAsideView letter, Form form) {
		return new ModelAndView("admin/dead-letter", Map.of("letter", letter, "form", form), form.status());
	}

	private ModelAndView page(int number, Form form) {
		Requester by = this.sender.current();
		Page<SetAsideView> letters = this.setAside.find(number, LETTERS, by);
		ModelAndView page = standing(new ModelAndView("admin/operation", form.status()));
		page.addObject("letters", letters);
		page.addObject("deadlines", this.tasks.find(by));
		page.addObject("backup", this.backups.find(by).stream().findFirst().orElse(null));
		page.addObject("archive", this.backups.archive(by).orElse(null));
		page.addObject("models", this.rebuilds.readModels(by));
		page.addObject("form", form);
		return page;
	}

	private ModelAndView standing(ModelAndView page) {
		Requester by = this.sender.current();
		List<RebuildView> rebuilds = this.rebuilds.rebuilds(0, REBUILDS, by).items();
		List<StandingLine> lines = StandingLine.of(this.processors.find(by));
		page.addObject("lines", lines);
		page.addObject("well", lines.stream().allMatch(StandingLine::isWell));
		page.addObject("rebuilds", rebuilds);
		page.addObject("names",
				this.names.namesOf(rebuilds.stream().map(RebuildView::requestedBy).distinct().toList()));
		page.addObject("spans", new Spans(this.say));
		return page;
	}

	/** Formatter of durations. */
	record Spans(MessageFormatter say) {

		/** Formats a duration in its largest unit. */
		public String of(Duration span) {
			return Arrays.stream(Unit.values())
				.filter((unit) -> span.toSeconds() >= unit.seconds * 2 || unit == Unit.SECOND)
				.findFirst()
				.map((unit) -> this.say.of("span." + unit.name(), Math.round((double) span.toSeconds() / unit.seconds)))
				.orElseThrow();
		}

		private enum Unit {

			DAY(86_400), HOUR(3_600), MINUTE(60), SECOND(1);

			private final long seconds;

			Unit(long seconds) {
				this.seconds = seconds;
			}

		}

	}

}
