/** The texts in Arabic. `{name}` stands for a value; each string of `body` is a paragraph. */
import type { Texts } from './texts.ts';

export const ar: Texts = {
  'email-code': {
    subject: 'الرمز الخاص بك',
    body: [
      'الرمز الخاص بك هو {code}، وهو صالح لمدة {minutes} دقيقة.',
      'أدخله حيث طُلب منك. إذا لم تطلب رمزًا فلا يلزمك فعل أي شيء.',
    ],
  },
  'telephone-code': {
    subject: 'الرمز الخاص بك',
    body: ['الرمز الخاص بك هو {code}، وهو صالح لمدة {minutes} دقيقة.'],
  },
  invitation: {
    subject: 'لديك دعوة',
    body: [
      'أنت مدعو للعمل في تحديد هوية العملاء بصفة: {role}.',
      'افتح هذا الرابط قبل {expires} لإعداد دخولك:',
      '{link}',
    ],
  },
  'owner-invitation': {
    subject: '{organization}: أكمل بياناتك',
    body: [
      'ذكرت {entity} أنك أحد الأشخاص الذين يملكونها أو يسيطرون عليها. وهي عميلة لدى {organization}، التي يجب أن تعرف من هم هؤلاء الأشخاص.',
      'افتح هذا الرابط قبل {expires} لإكمال بياناتك. سنرسل رمزًا إلى هذا العنوان:',
      '{link}',
      'لن ترى {entity} ما تكتبه، بل ترى فقط هل أكملت أم لا. إذا كنت لا تعرف {entity} فلا تفعل شيئًا.',
    ],
  },
  'application-link': {
    subject: '{organization}: طلبك',
    body: [
      'بدأت طلبًا لدى {organization}. ما أدخلته محفوظ.',
      'يمكنك العودة إليه عبر هذا الرابط حتى {expires} من أي جهاز. سنرسل رمزًا إلى هذا العنوان:',
      '{link}',
      'إذا لم تقدّم أنت هذا الطلب فلا حاجة إلى فعل أي شيء.',
    ],
  },
  'sign-in-link': {
    subject: 'رابط الدخول الخاص بك',
    body: [
      'افتح هذا الرابط قبل {expires} للمتابعة:',
      '{link}',
      'إذا لم تطلبه فلا يلزمك فعل أي شيء: بدون هذا الرابط لا يتغير شيء.',
    ],
  },
  'customer-message': {
    subject: '{subject}',
    body: ['{words}', 'يمكنك هنا الاطلاع على ما هو مطلوب والرد والاعتراض:', '{link}'],
  },
  'clocks-warned': {
    subject: 'مواعيد قريبة: {count}',
    body: ['هذه المواعيد قريبة:', '{list}', 'جميع المواعيد، الأكثر إلحاحًا أولًا:', '{link}'],
  },
  'clocks-breached': {
    subject: 'مواعيد انقضت: {count}',
    body: [
      'انقضت هذه المواعيد وسُجّلت على أنها فائتة:',
      '{list}',
      'جميع المواعيد، الأكثر إلحاحًا أولًا:',
      '{link}',
    ],
  },
  'webhook-delivery-dead': {
    subject: 'وجهة webhook لا تستجيب',
    body: [
      'تعذّر إبلاغ الوجهة {endpoint} بالحدث {event} بعد {attempts} محاولات. لن تجري محاولات أخرى.',
      'اطلع على ما أجابت به وأعد الإرسال يدويًا:',
      '{link}',
    ],
  },
};
