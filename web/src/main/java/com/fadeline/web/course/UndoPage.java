package com.fadeline.web.course;

import java.util.Map;
import java.util.UUID;

import com.fadeline.api.Command;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the button that undoes what was saved within the last minute. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class UndoPage {

	private final UndoWindow window;

	private final CommandClient commands;

	private final MessageFormatter say;

	UndoPage(UndoWindow window, CommandClient commands, MessageFormatter say) {
		this.window = window;
		this.commands = commands;
		this.say = say;
	}

	/** Undoes it; once the minute is over, leads to where it is corrected. */
	@PostMapping("/saved/{saved}/undo")
	ModelAndView undo(@PathVariable UUID saved) {
		UndoWindow.Saved known = this.window.find(saved)
			.orElseThrow(() -> new NoSuchViewException("saved " + saved, null));
		if (!this.window.isOpen(known)) {
			return SavedRedirect.at(known.back(), this.say.of("undo.late"));
		}
		this.window.close();
		Long last = Form.showing(Map.of()).submit(() -> {
			long sequence = 0;
			for (Command command : known.commands()) {
				sequence = this.commands.send(command).sequence();
			}
			return sequence;
		});
		return (last == null) ? SavedRedirect.at(known.back(), this.say.of("undo.refused"))
				: SavedRedirect.at(known.back().replaceFirst("after=\\d+", "after=" + last), this.say.of("undo.done"));
	}

}
