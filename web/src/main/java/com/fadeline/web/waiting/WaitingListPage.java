package com.fadeline.web.waiting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.WaitingListCommand.OfferEarlierTime;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.WaitingListQuery.FindWaitingList.Waiting;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;
import com.fadeline.web.waiting.Gap.Candidate;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page of the waiting list: the times that became free, each with who
 * is next in turn, and everybody who waits.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/waiting-list")
@AllowedRoles({ ADMIN, SPECIALIST })
class WaitingListPage {

	private final GapFinder gaps;

	private final ClinicScope reach;

	private final QueryClient views;

	private final CommandClient commands;

	private final Names names;

	private final MessageFormatter say;

	private final Clock clock;

	WaitingListPage(GapFinder gaps, ClinicScope reach, QueryClient views, CommandClient commands, Names names,
			MessageFormatter say, Clock clock) {
		this.gaps = gaps;
		this.reach = reach;
		this.views = views;
		this.commands = commands;
		this.names = names;
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Shows the list.
	 * @param course a course that was just changed; null for none
	 * @param after the sequence of that change, to be waited for
	 */
	@GetMapping
	ModelAndView list(@RequestParam(required = false) @Nullable CourseId course,
			@RequestParam(required = false) @Nullable Long after) {
		if (course != null) {
			this.views.find(new FindCourse(course), CourseView.class, after);
		}
		return page(Form.showing(Form.values(Map.of())));
	}

	/**
	 * Offers a time to who is next in turn, if that is still the one whom the page
	 * showed.
	 */
	@PostMapping("/offers")
	ModelAndView offer(@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		@Nullable Sent sent = form.submit(() -> {
			Candidate next = next(form);
			return new Sent(next, this.commands.send(new OfferEarlierTime(next.waiting().courseId(), next.offer())));
		});
		if (sent == null) {
			return page(form);
		}
		Candidate offered = sent.to();
		return SavedRedirect.at(
				"/waiting-list?saved&course=%s&after=%d".formatted(offered.waiting().courseId(),
						sent.receipt().sequence()),
				this.say.of("done.offered",
						offered.client().name().isEmpty() ? this.say.of("clients.nameless") : offered.client().name(),
						this.say.moment(offered.offer().booking().startsAt(), offered.waiting().clinicId())));
	}

	private record Sent(Candidate to, Receipt receipt) {
	}

	private Candidate next(Form form) {
		SittingId freed = new SittingId(form.needed("freed", form.id("freed")));
		Instant start = form.needed("startsAt", form.as("startsAt", Instant::parse, "choice"));
		CourseId course = new CourseId(form.needed("course", form.id("course")));
		for (Gap gap : this.gaps.gaps(this.reach.clinics(null))) {
			@Nullable Candidate next = gap.next();
			if (next != null && next.waiting().courseId().equals(course) && gap.freed().sittingId().equals(freed)
					&& gap.freed().time().start().equals(start)) {
				return next;
			}
		}
		throw form.mistake("freed", "gone");
	}

	private ModelAndView page(Form form) {
		@Nullable Set<ClinicId> clinics = this.reach.clinics(null);
		List<Waiting> waiting = this.gaps.waiting(clinics);
		ModelAndView page = new ModelAndView("specialist/waiting-list", form.status());
		page.addObject("form", form);
		page.addObject("gaps", this.gaps.gaps(clinics));
		page.addObject("waiting", waiting);
		page.addObject("clients",
				this.names.contacts(waiting.stream().map(Waiting::clientId).collect(Collectors.toSet())));
		page.addObject("nobody", Names.Contact.UNKNOWN);
		page.addObject("now", this.clock.instant());
		return page;
	}

}
