package com.fadeline.web.problems;

import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Error controller that answers failures in the server itself like any other failure. */
@Controller
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class FallbackAnswers implements ErrorController {

	@RequestMapping("${spring.web.error.path:${error.path:/error}}")
	void failed(HttpServletRequest request) {
		throw (request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)
				? new ResponseStatusException(HttpStatusCode.valueOf(status))
				: new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
