package com.fadeline.web.course.treatment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.Findings;
import com.fadeline.api.course.Inspection.AskFindings;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Endpoint;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseAccess;
import com.fadeline.web.course.LaserSettingsFields;
import com.fadeline.web.course.LaserSettingsModel;
import com.fadeline.web.course.TreatmentFields;
import com.fadeline.web.course.preparation.ClientAnswers;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import jakarta.servlet.http.HttpServletResponse;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;

/**
 * Helper that builds the model of the treatment pages and previews the findings for the
 * typed values.
 */
@Component
@ConditionalOnWebApplication
public class TreatmentPageModel {

	/** Field of the id of the sitting: that of a booking, or a new one. */
	static final String ID = "id";

	/** Field of the new id, for a sitting that was not booked. */
	static final String WALK_IN = "walkIn";

	/** Rule that also covers lines of settings that cannot be read yet. */
	private static final String UNFINISHED = "structure.settings";

	private final CourseAccess courses;

	private final ClientAnswers health;

	private final CommandClient commands;

	private final Names names;

	private final LaserSettingsModel settings;

	TreatmentPageModel(CourseAccess courses, ClientAnswers health, CommandClient commands, Names names,
			LaserSettingsModel settings) {
		this.courses = courses;
		this.health = health;
		this.commands = commands;
		this.names = names;
		this.settings = settings;
	}

	public CourseAccess courses() {
		return this.courses;
	}

	public LaserSettingsModel settings() {
		return this.settings;
	}

	/** Returns the specialists to choose from. */
	List<Colleague> operators(CourseView course) {
		return this.names.working(course.clinicId());
	}

	/** Returns the id of the sitting of a form. */
	static SittingId sitting(Form form) {
		return new SittingId(form.needed(ID, form.id(ID)));
	}

	/**
	 * Returns the page of a treatment, with the findings for its current values.
	 * @param below path prefix of its addresses
	 * @param step last segment of its own address
	 */
	public ModelAndView page(Method method, CourseView course, Form form, String below, String step) {
		return page(method, course, course, form, below, step);
	}

	/**
	 * Returns the page of a treatment that was recorded, beside what was before it.
	 * @param before the course before the treatment
	 * @param below path prefix of its addresses
	 * @param step last segment of its own address
	 */
	public ModelAndView page(Method method, CourseView course, CourseView before, Form form, String below,
			String step) {
		ModelAndView page = this.courses.page(
				(method == Method.LASER) ? "course/treatment/laser-sitting" : "course/treatment/saline-session", course,
				form);
		page.addObject("address", below + "/" + step);
		page.addObject("judge", below + "/judge");
		page.addObject("amended", null);
		page.addObject("due", "new".equals(step) ? this.health.sheet(course).due() : 0L);
		page.addObject("method", method);
		page.addObject("bookings", List.of());
		page.addObject("operators", operators(course, form));
		page.addObject("bookedWith", bookedWith(course, form));
		page.addObject("judged", judged(method, course, form));
		if (method == Method.LASER) {
			addLaser(page, before, form);
		}
		else {
			page.addObject("solutions", Solution.values());
		}
		@Nullable Treatment last = TreatmentFormDefaults.last(before, method);
		page.addObject("last", (last == null) ? Map.of() : texts(last, course));
		page.addObject("lastExpiry", (last instanceof SalineTreatment saline && saline.expiry() != null)
				? this.courses.day(saline.expiry()) : null);
		return page;
	}

	private Map<String, String> texts(Treatment last, CourseView course) {
		Map<String, String> texts = new LinkedHashMap<>();
		TreatmentForms.typed(last, this.courses.timeZone(course))
			.forEach((field, values) -> values.stream()
				.filter((value) -> !value.isEmpty())
				.findFirst()
				.ifPresent((value) -> texts.put(field, value)));
		return texts;
	}

	/**
	 * Returns the specialists to choose from, with the chosen one even if no longer
	 * working.
	 */
	private List<Colleague> operators(CourseView course, Form form) {
		List<Colleague> operators = new ArrayList<>(operators(course));
		@Nullable UUID id = form.unread().tried(() -> form.id(TreatmentFields.OPERATOR));
		if (id != null && operators.stream().noneMatch((one) -> one.operatorId().value().equals(id))) {
			OperatorId chosen = new OperatorId(id);
			operators
				.add(new Colleague(chosen, this.names.operators(course.clinicId()).getOrDefault(chosen, ""), false));
		}
		return operators;
	}

	/**
	 * Returns the name of the specialist of the booking if another one is chosen; else
	 * null.
	 */
	private @Nullable String bookedWith(CourseView course, Form form) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED
					&& sitting.sittingId().toString().equals(form.value(ID))
					&& !sitting.operatorId().toString().equals(form.value(TreatmentFields.OPERATOR)))
			.findAny()
			.map((sitting) -> this.names.operators(course.clinicId()).get(sitting.operatorId()))
			.orElse(null);
	}

	private void addLaser(ModelAndView page, CourseView course, Form form) {
		this.settings.add(page, course, form, this.settings.devices(course, form.value(LaserSettingsFields.DEVICE)));
		page.addObject("techniques", Technique.values());
		page.addObject("endpoints", Endpoint.values());
	}

	/**
	 * Returns the fragment with the findings; suppresses the swap if they are the same as
	 * before.
	 */
	public ModelAndView findings(Method method, CourseView course, MultiValueMap<String, String> typed,
			HttpServletResponse response) {
		Form form = Form.typed(typed);
		FindingsPreview judged = judged(method, course, form);
		if (judged.mark().equals(form.value("mark"))) {
			response.setHeader("HX-Reswap", "none");
		}
		ModelAndView page = new ModelAndView("course/parts :: findings");
		page.addObject("form", form);
		page.addObject("course", course);
		page.addObject("judged", judged);
		return page;
	}

	private FindingsPreview judged(Method method, CourseView course, Form form) {
		if (form.findings().isEmpty()) {
			return asked(method, course, form);
		}
		return FindingsPreview.of(form.findings(), moment(course, form), true);
	}

	private @Nullable Instant moment(CourseView course, Form form) {
		return form.unread().tried(() -> form.moment(TreatmentFields.PERFORMED_AT, this.courses.timeZone(course)));
	}

	private FindingsPreview asked(Method method, CourseView course, Form typed) {
		Form form = typed.unread();
		@Nullable Treatment sketch = TreatmentForms.sketch(method, form, this.courses.timeZone(course));
		if (sketch == null) {
			return FindingsPreview.NOT_YET;
		}
		@Nullable UUID id = form.tried(() -> form.id(ID));
		try {
			List<Finding> found = this.commands
				.ask(new AskFindings(course.courseId(), (id == null) ? null : new SittingId(id), sketch),
						Findings.class)
				.findings();
			List<Finding> said = found.stream()
				.filter((finding) -> !form.isMistaken() || !finding.id().equals(UNFINISHED))
				.toList();
			return FindingsPreview.of(said, sketch.performedAt(), said.size() == found.size() && !form.isMistaken());
		}
		catch (CommandExecutionException ex) {
			if (ex.getDetails().orElse(null) instanceof Rejection.NotAllowed) {
				throw ex;
			}
			// A rejected preview shows nothing; sending the form shows the rejection.
			return FindingsPreview.NOT_YET;
		}
	}

}
