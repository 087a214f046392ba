package com.fadeline.web.qualifications;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fadeline.administration.qualifications.Qualification;
import com.fadeline.administration.qualifications.QualificationRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.id.OperatorId;

/** Keeps qualifications for a test. */
public class MemoryQualifications implements QualificationRegister {

	private final List<Qualification> all = new ArrayList<>();

	/** Forgets them. */
	public void reset() {
		this.all.clear();
	}

	@Override
	public List<Qualification> of(OperatorId operator, Requester by) {
		return this.all.stream().filter((one) -> one.operatorId().equals(operator)).toList();
	}

	@Override
	public Map<OperatorId, List<Qualification>> of(Collection<OperatorId> operators, Requester by) {
		return this.all.stream()
			.filter((one) -> operators.contains(one.operatorId()))
			.collect(Collectors.groupingBy(Qualification::operatorId));
	}

	@Override
	public Qualification add(UUID qualification, OperatorId operator, Qualification.Details details, Requester by) {
		Qualification added = new Qualification(qualification, operator, details, null);
		this.all.add(added);
		return added;
	}

	@Override
	public Qualification withdraw(UUID qualification, OperatorId operator, String reason, Requester by) {
		this.all.replaceAll((one) -> one.qualificationId().equals(qualification) ? new Qualification(qualification,
				operator, one.details(), new Qualification.Withdrawal(by.userId(), Instant.EPOCH, reason)) : one);
		return of(operator, by).getFirst();
	}

}
