package com.fadeline.web.pages;

import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller that redirects each requester to the first page of their role. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class StartPage {

	private final CurrentRequester sender;

	StartPage(CurrentRequester sender) {
		this.sender = sender;
	}

	@GetMapping("/")
	String start() {
		return switch (this.sender.current().role()) {
			case SPECIALIST -> "redirect:/today";
			case CLIENT -> "redirect:/progress";
			case MANAGER, ADMIN, SYSTEM -> "redirect:/dashboard";
		};
	}

}
