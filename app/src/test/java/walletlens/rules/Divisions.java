package walletlens.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds whole-number divisions whose divisor is not a constant. In the tab a division by zero, or of the smallest
 * number by minus one, ends the engine without an exception, and no rule on calls can see one: it is an instruction.
 */
final class Divisions {
    private Divisions() {
    }

    /** The places in a class, as {@code walletlens.money.Money.round}, one per division. */
    static List<String> in(InputStream classFile) {
        ClassNode node = new ClassNode();
        try (classFile) {
            new ClassReader(classFile).accept(node, ClassReader.SKIP_FRAMES | ClassReader.SKIP_DEBUG);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var found = new ArrayList<String>();
        for (MethodNode method : node.methods) {
            for (AbstractInsnNode instruction : method.instructions) {
                if (divides(instruction) && !constant(instruction.getPrevious())) {
                    found.add(node.name.replace('/', '.') + "." + method.name);
                }
            }
        }
        return found;
    }

    private static boolean divides(AbstractInsnNode instruction) {
        return switch (instruction.getOpcode()) {
            case Opcodes.IDIV, Opcodes.IREM, Opcodes.LDIV, Opcodes.LREM -> true;
            case Opcodes.INVOKESTATIC -> divides((MethodInsnNode) instruction);
            default -> false;
        };
    }

    private static boolean divides(MethodInsnNode call) {
        boolean wrapper = List.of("java/lang/Math", "java/lang/StrictMath", "java/lang/Integer", "java/lang/Long").contains(call.owner);
        return wrapper && (call.name.startsWith("floor") && !call.name.equals("floor")
            || call.name.startsWith("ceilDiv") || call.name.startsWith("divide") || call.name.startsWith("remainder"));
    }

    /** A constant that is neither zero nor minus one, pushed just before. */
    private static boolean constant(AbstractInsnNode instruction) {
        if (instruction instanceof IntInsnNode push) {
            return push.getOpcode() != Opcodes.NEWARRAY && push.operand != 0 && push.operand != -1;
        }
        if (instruction instanceof LdcInsnNode load) {
            return load.cst instanceof Number number && number.longValue() != 0 && number.longValue() != -1;
        }
        if (instruction instanceof InsnNode simple) {
            int code = simple.getOpcode();
            return code >= Opcodes.ICONST_1 && code <= Opcodes.ICONST_5 || code == Opcodes.LCONST_1;
        }
        return false;
    }
}
