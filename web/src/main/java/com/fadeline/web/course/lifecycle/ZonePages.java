package com.fadeline.web.course.lifecycle;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.LifecycleCommand.AddZone;
import com.fadeline.api.course.LifecycleCommand.RetractZone;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
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

/** Controller of the page that adds a zone to a course, and lists those it has. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/zones/new")
@AllowedRoles({ ADMIN, SPECIALIST })
class ZonePages {

	private static final int LONGEST = 100;

	/** What an address does not carry in one of its parts. */
	private static final String NO_PART = ".*[/\\\\;%].*";

	private final CourseForms courses;

	private final CommandClient commands;

	private final MessageFormatter say;

	private final UndoWindow undo;

	ZonePages(CourseForms courses, CommandClient commands, MessageFormatter say, UndoWindow undo) {
		this.courses = courses;
		this.commands = commands;
		this.say = say;
		this.undo = undo;
	}

	@GetMapping
	ModelAndView start(@PathVariable CourseId course) {
		return page(course, Form.showing(Map.of()));
	}

	@PostMapping
	ModelAndView add(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		return Objects.requireNonNullElseGet(form.submit(() -> {
			@Nullable String other = form.text("other", LONGEST);
			String zone = form.needed("zone", (other != null) ? other : form.text("zone", LONGEST));
			Receipt receipt = this.commands.send(new AddZone(course, zone));
			this.undo.offer(course, receipt, new RetractZone(course, zone, this.say.of("recorded.undone")));
			return CourseForms.changed(course, receipt, this.say.of("done.zone", this.say.zone(zone)));
		}), () -> page(course, form));
	}

	private ModelAndView page(CourseId id, Form form) {
		CourseView course = this.courses.find(id, null);
		Map<BodySite, List<String>> offered = new EnumMap<>(BodySite.class);
		for (BodySite site : BodySite.values()) {
			List<String> others = Zones.presets(site)
				.stream()
				.filter((preset) -> !Zones.contains(course.zones(), preset))
				.toList();
			if (!others.isEmpty()) {
				offered.put(site, others);
			}
		}
		return this.courses.page("course/lifecycle/add-zone", course, form)
			.addObject("offered", offered)
			.addObject("unused", unused(course));
	}

	/** Returns the zones that can be withdrawn: those on which nothing is on record. */
	private static List<String> unused(CourseView course) {
		return (course.zones().size() == 1) ? List.of()
				: course.zones().stream().filter((zone) -> !zone.matches(NO_PART) && !isUsed(zone, course)).toList();
	}

	private static boolean isUsed(String zone, CourseView course) {
		return course.sittings()
			.stream()
			.anyMatch((sitting) -> sitting.retractedBecause() == null && Zones.contains(sitting.zones(), zone))
				|| course.fadings()
					.stream()
					.anyMatch((view) -> view.retractedBecause() == null && view.fading().zone() != null
							&& Zones.same(view.fading().zone(), zone));
	}

}
