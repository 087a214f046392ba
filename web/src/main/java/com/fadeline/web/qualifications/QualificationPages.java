package com.fadeline.web.qualifications;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationKind;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.api.Role;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
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
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page with the qualifications and instructions of the specialists of
 * the requester's clinics, a specialist's own alone, and of the forms that add one and
 * withdraw one.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping(QualificationPages.PATH)
@AllowedRoles(value = ADMIN, programs = false)
class QualificationPages {

	static final String PATH = "/qualifications";

	private static final int LONGEST = 200;

	private static final int LONGEST_REASON = 1000;

	private final QualificationRegister register;

	private final QualifiedPeople people;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final Ids ids;

	QualificationPages(QualificationRegister register, QualifiedPeople people, CurrentRequester sender,
			MessageFormatter say, Ids ids) {
		this.register = register;
		this.people = people;
		this.sender = sender;
		this.say = say;
		this.ids = ids;
	}

	@GetMapping
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	ModelAndView list() {
		ModelAndView page = new ModelAndView("qualifications/qualifications");
		page.addObject("clinics", this.people.all());
		page.addObject("keeps", this.sender.current().role() == Role.ADMIN);
		return page;
	}

	@GetMapping("/{staff}/new")
	ModelAndView start(@PathVariable OperatorId staff) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", this.ids.next());
		return page("qualifications/new", staff, Form.showing(Form.values(values)));
	}

	@PostMapping("/{staff}/new")
	ModelAndView add(@PathVariable OperatorId staff, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Qualification added = form.submit(
				() -> this.register.add(form.needed("id", form.id("id")), staff, read(form), this.sender.current()));
		return (added != null) ? SavedRedirect.at(PATH + "?saved", this.say.of("done.qualification"))
				: page("qualifications/new", staff, form);
	}

	@GetMapping("/{staff}/withdraw")
	ModelAndView ask(@PathVariable OperatorId staff, @RequestParam UUID qualification) {
		return withdrawal(staff, qualification, Form.showing(Map.of()));
	}

	@PostMapping("/{staff}/withdraw")
	ModelAndView withdraw(@PathVariable OperatorId staff, @RequestParam UUID qualification,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Qualification withdrawn = form.submit(() -> this.register.withdraw(qualification, staff,
				form.needed("reason", form.text("reason", LONGEST_REASON)), this.sender.current()));
		return (withdrawn != null) ? SavedRedirect.at(PATH + "?saved", this.say.of("done.qualification.withdrawn"))
				: withdrawal(staff, qualification, form);
	}

	private static Qualification.Details read(Form form) {
		@Nullable QualificationKind kind = form.tried(() -> form.needed("kind", form.choice("kind", QualificationKind.class)));
		@Nullable String title = form.tried(() -> form.text("title", LONGEST));
		@Nullable String issuer = form.tried(() -> form.text("issuer", LONGEST));
		@Nullable LocalDate obtained = form.tried(() -> form.needed("obtainedOn", form.day("obtainedOn")));
		@Nullable LocalDate until = form.tried(() -> form.day("validUntil"));
		form.refuseMistakes();
		return new Qualification.Details(form.needed("kind", kind), title, issuer, form.needed("obtainedOn", obtained),
				until);
	}

	private ModelAndView withdrawal(OperatorId staff, UUID qualification, Form form) {
		ModelAndView page = page("qualifications/withdraw", staff, form);
		page.addObject("qualification",
				this.register.of(staff, this.sender.current())
					.stream()
					.filter((known) -> known.qualificationId().equals(qualification))
					.findFirst()
					.orElseThrow(() -> new NoSuchViewException("qualification " + qualification, null)));
		return page;
	}

	private ModelAndView page(String view, OperatorId staff, Form form) {
		ModelAndView page = new ModelAndView(view, form.status());
		page.addObject("staff", staff);
		page.addObject("name",
				this.people.all()
					.stream()
					.map(QualifiedPeople.OfClinic::people)
					.flatMap(Collection::stream)
					.filter((person) -> person.operatorId().equals(staff))
					.findFirst()
					.orElseThrow(() -> new NoSuchViewException("specialist " + staff, null))
					.name());
		page.addObject("form", form);
		page.addObject("kinds", List.of(QualificationKind.values()));
		return page;
	}

}
