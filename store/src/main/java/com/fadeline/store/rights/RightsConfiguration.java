package com.fadeline.store.rights;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.JdbcOperations;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.query.RecordVisibility;
import com.fadeline.query.person.Persons;
import com.fadeline.query.visibility.RoleBasedVisibility;
import com.fadeline.store.axon.Interception;

/** Configuration of the check of rights. */
@Configuration(proxyBeanMethods = false)
class RightsConfiguration {

	@Bean
	Persons persons(JdbcOperations jdbc) {
		return new Persons(jdbc);
	}

	@Bean
	RecordVisibility visibility(Clinics clinics, Persons persons) {
		return new RoleBasedVisibility(clinics, persons::of);
	}

	/** Checks the rights inside of the audit, which records what is refused. */
	@Bean
	@Order(0)
	Interception messagesHeldAgainstRights(RecordVisibility visibility) {
		return new Interception(new RightsInterceptor(visibility));
	}

}
