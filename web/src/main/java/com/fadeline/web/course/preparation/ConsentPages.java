package com.fadeline.web.course.preparation;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.RecordConsent;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.preparation.Consent;
import com.fadeline.api.course.preparation.ConsentKind;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

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
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the pages that record and withdraw consents. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/consents")
@AllowedRoles({ ADMIN, SPECIALIST })
class ConsentPages {

	private static final int LONGEST_VERSION = 100;

	private final CourseAccess courses;

	private final ClientAnswers health;

	private final CommandClient commands;

	private final Withdrawal withdrawal;

	private final UndoWindow undo;

	private final MessageFormatter say;

	ConsentPages(CourseAccess courses, ClientAnswers health, CommandClient commands, Withdrawal withdrawal,
			UndoWindow undo, MessageFormatter say) {
		this.courses = courses;
		this.health = health;
		this.commands = commands;
		this.withdrawal = withdrawal;
		this.undo = undo;
		this.say = say;
	}

	@GetMapping("/new")
	ModelAndView start(@PathVariable CourseId course) {
		CourseView view = this.courses.open(course);
		List<Consented> consented = Consented.of(view, this.health.answers(view));
		Map<String, @Nullable Object> typed = new LinkedHashMap<>();
		typed.put("kind",
				Arrays.stream(ConsentKind.values())
					.filter((kind) -> consented.stream().noneMatch((each) -> each.kind() == kind && each.inForce()))
					.findFirst()
					.orElse(ConsentKind.TREATMENT));
		typed.put("formVersion", view.consents().isEmpty() ? null : view.consents().getLast().consent().formVersion());
		typed.put("signedAt", this.courses.now(view));
		return page(view, Form.showing(Form.values(typed)));
	}

	@PostMapping("/new")
	ModelAndView record(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> send(course, consent(view, form), form));
		return (receipt != null) ? this.courses.changed(course, receipt, "done.consent") : page(view, form);
	}

	/** The same consent is recorded once, even if it was declared void. */
	private Receipt send(CourseId course, Consent consent, Form form) {
		Receipt receipt = this.commands.send(new RecordConsent(course, consent));
		if (receipt.repeated() && this.courses.open(course)
			.consents()
			.stream()
			.noneMatch((view) -> view.stands() && view.consent().equals(consent))) {
			throw form.mistake("signedAt", "voided");
		}
		this.undo.offer(course, receipt, new VoidConsent(course, consent, this.say.of("recorded.undone")));
		return receipt;
	}

	private Consent consent(CourseView course, Form form) {
		@Nullable ConsentKind kind = form.tried(() -> form.needed("kind", form.choice("kind", ConsentKind.class)));
		@Nullable String version = form.tried(() -> form.needed("formVersion", form.text("formVersion", LONGEST_VERSION)));
		@Nullable Instant signedAt = TreatmentFields.moment(form, "signedAt", this.courses.timeZone(course));
		form.refuseMistakes();
		return new Consent(form.needed("kind", kind), form.needed("formVersion", version),
				form.needed("signedAt", signedAt));
	}

	private ModelAndView page(CourseView course, Form form) {
		ModelAndView page = this.courses.page("course/preparation/consent", course, form);
		page.addObject("kinds", ConsentKind.values());
		page.addObject("given", inForce(course).toList());
		return page;
	}

	@GetMapping("/{kind}/withdraw")
	ModelAndView withdraw(@PathVariable CourseId course, @PathVariable ConsentKind kind) {
		return withdrawing(this.courses.open(course), kind, Form.showing(Map.of()));
	}

	@PostMapping("/{kind}/withdraw")
	ModelAndView withdraw(@PathVariable CourseId course, @PathVariable ConsentKind kind,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Receipt receipt = form.submit(() -> this.withdrawal.send(course, kind, Precondition.NONE));
		return (receipt != null) ? this.courses.changed(course, receipt, "done.consent.withdrawn")
				: withdrawing(this.courses.open(course), kind, form);
	}

	private ModelAndView withdrawing(CourseView course, ConsentKind kind, Form form) {
		Consented given = inForce(course).filter((each) -> each.kind() == kind)
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("consent %s in force".formatted(kind), null));
		return this.courses.page("course/preparation/withdraw", course, form).addObject("given", given);
	}

	private Stream<Consented> inForce(CourseView course) {
		return Consented.of(course, this.health.answers(course)).stream().filter(Consented::isSigned);
	}

}
