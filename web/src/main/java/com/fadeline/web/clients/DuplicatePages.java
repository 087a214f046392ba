package com.fadeline.web.clients;

import com.fadeline.api.Receipt;
import com.fadeline.api.client.ClientCommand.RejectDuplicate;
import com.fadeline.api.client.ClientQuery.FindClient;
import com.fadeline.api.client.ClientView;
import com.fadeline.api.id.ClientId;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the button that says that a similar client is another person. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class DuplicatePages {

	private final QueryClient views;

	private final CommandClient commands;

	private final MessageFormatter say;

	DuplicatePages(QueryClient views, CommandClient commands, MessageFormatter say) {
		this.views = views;
		this.commands = commands;
		this.say = say;
	}

	@PostMapping("/clients/{client}/rejected-duplicates")
	ModelAndView reject(@PathVariable ClientId client, @RequestParam(required = false) @Nullable ClientId otherId) {
		if (this.views.find(new FindClient(client), ClientView.class).isEmpty()) {
			throw new NoSuchViewException("client " + client, null);
		}
		if (otherId == null) {
			throw new MalformedRequestException("otherId", "is missing");
		}
		Receipt receipt = this.commands.send(new RejectDuplicate(client, otherId));
		return SavedRedirect.at("/clients/%s?after=%d&saved".formatted(client, receipt.sequence()),
				this.say.of("done.distinct"));
	}

}
