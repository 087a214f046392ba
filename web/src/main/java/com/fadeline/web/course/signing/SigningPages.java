package com.fadeline.web.course.signing;

import java.util.List;
import java.util.Objects;

import com.fadeline.api.Command;
import com.fadeline.api.Receipt;
import com.fadeline.api.course.PreparationCommand.VoidConsent;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
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

/** Controller of the page on which a client signs all consents that are due. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/consents/sign")
@AllowedRoles({ ADMIN, SPECIALIST })
class SigningPages {

	private final CourseAccess courses;

	private final DueConsents due;

	private final SigningForm forms;

	private final ConsentSigning signing;

	private final Names names;

	private final UndoWindow undo;

	private final MessageFormatter say;

	SigningPages(CourseAccess courses, DueConsents due, SigningForm forms, ConsentSigning signing, Names names,
			UndoWindow undo, MessageFormatter say) {
		this.courses = courses;
		this.due = due;
		this.forms = forms;
		this.signing = signing;
		this.names = names;
		this.undo = undo;
		this.say = say;
	}

	@GetMapping
	ModelAndView show(@PathVariable CourseId course, @RequestParam(required = false) @Nullable String language) {
		CourseView view = this.courses.open(course);
		String shown = Objects.requireNonNullElseGet(language, () -> LocaleContextHolder.getLocale().getLanguage());
		List<DueConsents.Line> lines = this.due.of(view, shown);
		return page(view, lines, this.forms.start(lines, shown, this.signing.client(view)));
	}

	@PostMapping
	ModelAndView sign(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = this.courses.open(course);
		Form form = Form.typed(typed);
		List<DueConsents.Line> lines = this.due.of(view, form.value(SigningForm.LANGUAGE));
		Receipt receipt = form.submit(() -> signed(view, this.forms.read(view, lines, form, false), form));
		return (receipt != null) ? this.courses.changed(course, receipt, "done.consent.signed")
				: page(view, lines, form);
	}

	/** Records all that were chosen, which can be undone, too. */
	private Receipt signed(CourseView course, List<Signing> signings, Form form) {
		Receipt receipt = this.signing.sign(course, signings, Precondition.NONE, () -> SigningForm.sentBefore(form));
		this.undo.offer(course.courseId(), receipt,
				signings.stream()
					.map((each) -> new VoidConsent(course.courseId(), ConsentSigning.consent(each),
							this.say.of("recorded.undone")))
					.toArray(Command[]::new));
		return receipt;
	}

	private ModelAndView page(CourseView course, List<DueConsents.Line> lines, Form form) {
		return this.forms.fill(this.courses.page("course/signing/sign", course, form), lines, form)
			.addObject("colleagues", this.names.working(course.clinicId()));
	}

}
