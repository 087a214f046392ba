package com.fadeline.web.course.signing;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.FileId;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.CLIENT;

/** Controller of the page on which clients sign at home what is due in a course. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/progress/{course}/consents")
@AllowedRoles(CLIENT)
class ClientConsentPages {

	private final QueryClient views;

	private final DueConsents due;

	private final SigningForm forms;

	private final ConsentSigning signing;

	private final MessageFormatter say;

	ClientConsentPages(QueryClient views, DueConsents due, SigningForm forms, ConsentSigning signing,
			MessageFormatter say) {
		this.views = views;
		this.due = due;
		this.forms = forms;
		this.signing = signing;
		this.say = say;
	}

	@GetMapping
	ModelAndView show(@PathVariable CourseId course, @RequestParam(required = false) @Nullable String language,
			@RequestParam(required = false) @Nullable Long after) {
		CourseView view = find(course, after);
		String shown = Objects.requireNonNullElseGet(language, () -> LocaleContextHolder.getLocale().getLanguage());
		List<DueConsents.Line> lines = this.due.due(view, shown);
		return page(view, lines, this.forms.start(lines, shown, this.signing.client(view)));
	}

	/** Records what is due; a form that was sent before records nothing more. */
	@PostMapping
	ModelAndView sign(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = find(course, null);
		Form form = Form.typed(typed);
		List<DueConsents.Line> all = this.due.of(view, form.value(SigningForm.LANGUAGE));
		List<DueConsents.Line> lines = all.stream().filter((line) -> line.isDue() || isSent(view, form, line)).toList();
		Receipt receipt = form.submit(() -> this.signing.sign(view, this.forms.read(view, lines, form, true),
				Precondition.NONE, () -> SigningForm.sentBefore(form)));
		return (receipt != null)
				? SavedRedirect.at("/progress/%s/consents?after=%d&saved".formatted(course, receipt.sequence()),
						this.say.of("signing.home.done"))
				: page(view, this.due.due(view, form.value(SigningForm.LANGUAGE)), form);
	}

	private static boolean isSent(CourseView course, Form form, DueConsents.Line line) {
		Form unread = form.unread();
		UUID file = unread.tried(() -> unread.id("file." + line.text().topic()));
		return file != null && ConsentSigning.isSigned(course, new FileId(file));
	}

	@GetMapping("/signed/{file}")
	ResponseEntity<byte[]> open(@PathVariable CourseId course, @PathVariable FileId file) {
		return SignedConsentPages.pdf(this.signing.read(find(course, null), file));
	}

	private ModelAndView page(CourseView course, List<DueConsents.Line> lines, Form form) {
		ModelAndView page = this.forms.fill(new ModelAndView("client/consents", form.status()), lines, form);
		page.addObject("course", course);
		page.addObject("form", form);
		page.addObject("talk", lines.stream().anyMatch((line) -> line.text().topic().needsTalk()));
		page.addObject("signed", course.consents().stream().filter((one) -> one.signature() != null).toList());
		return page;
	}

	private CourseView find(CourseId course, @Nullable Long after) {
		return this.views.find(new FindCourse(course), CourseView.class, after)
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
	}

}
