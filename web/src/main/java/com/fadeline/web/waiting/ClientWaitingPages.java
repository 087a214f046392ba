package com.fadeline.web.waiting;

import com.fadeline.api.Receipt;
import com.fadeline.api.Role;
import com.fadeline.api.course.WaitingListCommand.AnswerOffer;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.WaitingListCommand.LeaveWaitingList;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.OfferId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
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
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages on which clients ask for an earlier appointment, and accept or
 * decline what they are offered.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/progress/{course}/waiting-list")
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class ClientWaitingPages {

	private final QueryClient views;

	private final CommandClient commands;

	private final CurrentRequester sender;

	private final Ids ids;

	private final MessageFormatter say;

	ClientWaitingPages(QueryClient views, CommandClient commands, CurrentRequester sender, Ids ids,
			MessageFormatter say) {
		this.views = views;
		this.commands = commands;
		this.sender = sender;
		this.ids = ids;
		this.say = say;
	}

	@GetMapping
	ModelAndView entry(@PathVariable CourseId course) {
		CourseView view = course(course);
		return page(view, EntryForm.of(view, this.ids.next(), this.say));
	}

	@PostMapping
	ModelAndView join(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = course(course);
		Form form = Form.typed(typed);
		return done(view, form, "done.waiting.asked", form.submit(() -> this.commands
			.send(new JoinWaitingList(course, EntryForm.read(form, this.say.openingHours(view.clinicId()))))));
	}

	@PostMapping("/{entry}/end")
	ModelAndView leave(@PathVariable CourseId course, @PathVariable WaitingListEntryId entry,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = course(course);
		Form form = Form.typed(typed);
		return done(view, form, "done.waiting.left",
				form.submit(() -> this.commands.send(new LeaveWaitingList(course, entry))));
	}

	@PostMapping("/offers/{offer}")
	ModelAndView answer(@PathVariable CourseId course, @PathVariable OfferId offer,
			@RequestParam MultiValueMap<String, String> typed) {
		CourseView view = course(course);
		Form form = Form.typed(typed);
		@Nullable Receipt receipt = form.submit(() -> this.commands.send(new AnswerOffer(course, offer, EntryForm.answer(form))));
		if (receipt != null) {
			return saved(course, receipt, "done.offer." + form.value("answer"));
		}
		return new ModelAndView("client/offer-gone", form.status()).addObject("course", view).addObject("form", form);
	}

	private ModelAndView done(CourseView course, Form form, String told, @Nullable Receipt receipt) {
		return (receipt != null) ? saved(course.courseId(), receipt, told) : page(course, form);
	}

	private ModelAndView saved(CourseId course, Receipt receipt, String told) {
		return SavedRedirect.at("/progress/%s?saved&after=%d".formatted(course, receipt.sequence()), this.say.of(told));
	}

	private static ModelAndView page(CourseView course, Form form) {
		return new ModelAndView("client/waiting", form.status()).addObject("course", course).addObject("form", form);
	}

	private CourseView course(CourseId course) {
		if (this.sender.current().role() != Role.CLIENT) {
			throw new NoSuchViewException("course " + course, null);
		}
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

}
