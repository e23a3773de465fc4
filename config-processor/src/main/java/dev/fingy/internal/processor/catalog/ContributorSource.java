package dev.fingy.internal.processor.catalog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

import dev.fingy.internal.processor.element.Annotations;

/**
 * Reads from the source of a contributor which bases it adds to. Only javac gives the
 * source. The builder may be called with class literals and nothing else: where it is
 * passed on, or a class is computed, any base may be meant.
 */
final class ContributorSource extends TreeScanner<@Nullable Void, @Nullable Void> {

	private static final Set<String> OF_BASE = Set.of("base", "type", "factory", "alias");

	private static final Set<String> OF_NO_BASE = Set.of("classArgument", "classArguments");

	private final Set<String> builders = new HashSet<>();

	private final TreeSet<String> bases = new TreeSet<>();

	private final TreeSet<String> mentioned = new TreeSet<>();

	private boolean understood = true;

	private boolean returnsContributor;

	private ContributorSource() {
	}

	/**
	 * Read the source of a contributor.
	 * @param environment the compiler
	 * @param contributor the class
	 * @return what it adds to
	 */
	static Contribution read(ProcessingEnvironment environment, TypeElement contributor) {
		try {
			ClassTree tree = Trees.instance(environment).getTree(contributor);
			// Stubs of Kotlin have no code
			return (tree != null && !Annotations.has(contributor, "kotlin.Metadata")) ? read(tree)
					: Contribution.UNKNOWN;
		}
		catch (IllegalArgumentException | LinkageError ex) {
			return Contribution.UNKNOWN;
		}
	}

	private static Contribution read(ClassTree tree) {
		ContributorSource source = new ContributorSource();
		source.understood = tree.getExtendsClause() == null;
		source.scan(tree, null);
		return new Contribution(source.understood, source.understood ? source.bases : source.mentioned);
	}

	@Override
	public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
		boolean contributes = method.getName().contentEquals("contribute") && method.getParameters().size() == 1;
		this.returnsContributor = String.valueOf(method.getReturnType()).endsWith("TypeContributor");
		if (contributes) {
			scanWithBuilder(method.getParameters().get(0), method.getBody());
		}
		else {
			super.visitMethod(method, unused);
		}
		this.returnsContributor = false;
		return null;
	}

	@Override
	public @Nullable Void visitReturn(ReturnTree statement, @Nullable Void unused) {
		if (!this.returnsContributor || statement.getExpression() == null) {
			return super.visitReturn(statement, unused);
		}
		if (statement.getExpression() instanceof LambdaExpressionTree lambda && lambda.getParameters().size() == 1) {
			scanWithBuilder(lambda.getParameters().get(0), lambda.getBody());
			return null;
		}
		this.understood = false;
		return super.visitReturn(statement, unused);
	}

	private void scanWithBuilder(VariableTree builder, @Nullable Tree body) {
		String name = builder.getName().toString();
		this.builders.add(name);
		scan(body, null);
		this.builders.remove(name);
	}

	@Override
	public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void unused) {
		List<MethodInvocationTree> chain = new ArrayList<>();
		ExpressionTree root = call;
		while (root instanceof MethodInvocationTree each
				&& each.getMethodSelect() instanceof MemberSelectTree selected) {
			chain.add(each);
			root = selected.getExpression();
		}
		if (!isBuilder(root)) {
			return super.visitMethodInvocation(call, unused);
		}
		chain.forEach(this::visitBuilderCall);
		return null;
	}

	private void visitBuilderCall(MethodInvocationTree call) {
		String method = ((MemberSelectTree) call.getMethodSelect()).getIdentifier().toString();
		boolean ofBase = OF_BASE.contains(method) && !call.getArguments().isEmpty();
		String base = ofBase ? literal(call.getArguments().get(0)) : null;
		if (base != null) {
			this.bases.add(base);
		}
		this.understood &= base != null || OF_NO_BASE.contains(method);
		scan(call.getArguments(), null);
	}

	@Override
	public @Nullable Void visitIdentifier(IdentifierTree identifier, @Nullable Void unused) {
		this.understood &= !isBuilder(identifier);
		return null;
	}

	@Override
	public @Nullable Void visitMemberSelect(MemberSelectTree selected, @Nullable Void unused) {
		String literal = literal(selected);
		if (literal != null) {
			this.mentioned.add(literal);
		}
		return super.visitMemberSelect(selected, unused);
	}

	private boolean isBuilder(Tree tree) {
		return tree instanceof IdentifierTree identifier && this.builders.contains(identifier.getName().toString());
	}

	private static @Nullable String literal(Tree tree) {
		if (tree instanceof MemberSelectTree selected && selected.getIdentifier().contentEquals("class")) {
			String name = selected.getExpression().toString();
			return name.substring(name.lastIndexOf('.') + 1);
		}
		return null;
	}

}
